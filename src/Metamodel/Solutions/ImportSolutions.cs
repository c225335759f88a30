using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Territory.Bodies;
using Talaia.Territory.Municipalities;
using Talaia.Territory.Reaches;

namespace Talaia.Metamodel.Solutions;

/// <summary>What an import of solutions did.</summary>
public sealed record SolutionImport(int Added, int Changed, int Unchanged, int Removed);

/// <summary>
/// Brings the inventory of solutions to what a file says, all or nothing, and links each solution to the elements that it answers.
/// Bodies and a release of the metamodel must be there before.
/// </summary>
public sealed class ImportSolutions(TalaiaDb db, TimeProvider clock, ReadBodies bodies, ReadMunicipalities municipalities, ReadReleases releases, ReadElements elements)
{
    /// <exception cref="InputException">The file cannot be taken; every problem carries its line.</exception>
    public async Task<SolutionImport> RunAsync(Stream csv, string actor, bool dryRun = false, CancellationToken cancel = default)
    {
        var problems = new ProblemList();
        var given = SolutionFile.Read(csv, await ContextAsync(cancel), problems);
        problems.ThrowIfAny();
        var import = await MergeAsync(given, cancel);
        await LinkAsync(given.Values, actor, cancel);
        if (!dryRun && db.ChangeTracker.HasChanges())
        {
            var detail = FormattableString.Invariant($$"""{"added":{{import.Added}},"changed":{{import.Changed}},"removed":{{import.Removed}}}""");
            db.Add(new AuditEntry(actor, "import-solutions", new Ref("solutions", ""), clock, detail));
            await db.SaveChangesAsync(cancel);
        }

        db.ChangeTracker.Clear();
        return import;
    }

    private async Task<SolutionImport> MergeAsync(Dictionary<string, SolutionFacts> given, CancellationToken cancel)
    {
        var present = await db.Set<Solution>().ToDictionaryAsync(solution => solution.Code, cancel);
        foreach (var (code, facts) in given)
        {
            if (present.TryGetValue(code, out var solution))
                solution.Take(facts.BesideWhatStands(solution.Facts));
            else
                db.Add(new Solution(facts));
        }

        db.RemoveRange(present.Values.Where(solution => !given.ContainsKey(solution.Code)));
        var states = db.ChangeTracker.Entries<Solution>().CountBy(entry => entry.State).ToDictionary();
        return new SolutionImport(
            states.GetValueOrDefault(EntityState.Added),
            states.GetValueOrDefault(EntityState.Modified),
            states.GetValueOrDefault(EntityState.Unchanged),
            states.GetValueOrDefault(EntityState.Deleted));
    }

    private async Task LinkAsync(IEnumerable<SolutionFacts> given, string actor, CancellationToken cancel)
    {
        var present = await db.Set<Link>()
            .Where(link => link.FromKind == SolutionRef.Kind && link.Kind == LinkKinds.Answers && link.ToKind == ElementRef.Kind)
            .ToDictionaryAsync(link => (link.FromKey, link.ToKey), cancel);
        foreach (var solution in given)
        {
            foreach (var code in solution.ElementCodes.Where(code => !present.Remove((solution.Code, code))))
                db.Add(new Link(SolutionRef.To(solution.Code), LinkKinds.Answers, ElementRef.To(code), actor, clock, solution.Source));
        }

        db.RemoveRange(present.Values);
    }

    private async Task<SolutionContext> ContextAsync(CancellationToken cancel)
    {
        var rows = await municipalities.AllAsync(cancel);
        var release = await releases.LatestAsync(cancel);
        var codes = release is null ? [] : await elements.OfReleaseAsync(release.Id, cancel);
        return new SolutionContext(
            (await bodies.AllAsync(cancel)).Select(body => body.Id).ToHashSet(),
            codes.Select(element => element.Code).ToHashSet(),
            new ReachCodes(
                rows.Select(row => row.ComarcaCode).ToHashSet(),
                rows.Select(row => row.ProvinceCode).ToHashSet(),
                rows.Select(row => row.Codi6).ToHashSet()));
    }
}
