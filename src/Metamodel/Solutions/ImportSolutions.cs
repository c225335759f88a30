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
using Talaia.Territory.Scopes;

namespace Talaia.Metamodel.Solutions;

/// <summary>
/// Takes in a file of public solutions and ties each to the elements that it answers. Idempotent by code; a solution that the file no longer holds is kept.
/// All or nothing.
/// </summary>
public sealed class ImportSolutions(TalaiaDb db, ReadReleases releases, ReadElements elements, ReadBodies bodies, ReadMunicipalities municipalities, TimeProvider clock)
{
    /// <exception cref="InputException">A line is wrong, or names a body or an element that is not there.</exception>
    public async Task<int> RunAsync(Stream csv, string actor, CancellationToken cancel = default)
    {
        var lines = SolutionFile.Read(csv, await ScopesAsync(cancel));
        await CheckAsync(lines, cancel);
        var known = await db.Set<Solution>().ToDictionaryAsync(solution => solution.Code, cancel);
        var codes = lines.Select(line => line.Code).ToList();
        var links = await db.Set<Link>().Where(link => link.FromKind == SolutionRow.Kind && codes.Contains(link.FromKey) && link.Kind == LinkKinds.Answers).ToListAsync(cancel);
        foreach (var line in lines)
        {
            if (known.TryGetValue(line.Code, out var solution))
                solution.Update(line);
            else
                db.Add(new Solution(line));
            Tie(line, [.. links.Where(link => link.FromKey == line.Code)], actor);
        }

        db.Add(new AuditEntry(actor, "import-solutions", new Ref(SolutionRow.Kind, "*"), clock));
        await db.SaveChangesAsync(cancel);
        return lines.Count;
    }

    private async Task<ScopeCodes> ScopesAsync(CancellationToken cancel)
    {
        var all = await municipalities.AllAsync(cancel);
        return new ScopeCodes(
            all.Select(row => row.ComarcaCode).ToHashSet(), all.Select(row => row.ProvinceCode).ToHashSet(), all.Select(row => row.Codi6).ToHashSet());
    }

    private void Tie(SolutionLine line, List<Link> before, string actor)
    {
        db.RemoveRange(before.Where(link => !line.Elements.Contains(link.ToKey)));
        foreach (var element in line.Elements.Except(before.Select(link => link.ToKey)))
            db.Add(new Link(SolutionRow.RefOf(line.Code), LinkKinds.Answers, ElementSheet.RefOf(element), actor, clock, line.Source));
    }

    private async Task CheckAsync(IReadOnlyList<SolutionLine> lines, CancellationToken cancel)
    {
        var release = await releases.LatestAsync(cancel)
            ?? throw new RuleException("no-release", "The metamodel has no release yet: import it first, then its solutions. Nothing was changed.");
        var codes = (await elements.OfReleaseAsync(release.Id, cancel)).Select(row => row.Code).ToHashSet();
        var providers = (await bodies.AllAsync(cancel)).Select(body => body.Id).ToHashSet();
        var problems = new ProblemList();
        foreach (var line in lines)
        {
            if (!providers.Contains(line.Provider))
                problems.Add("unknown-body", $"the body «{line.Provider}» is not known", new Where(Line: line.Line));
            foreach (var code in line.Elements.Where(code => !codes.Contains(code)))
                problems.Add("unknown-element", $"release {release.Number} has no element «{code}»", new Where(Line: line.Line));
        }

        problems.ThrowIfAny();
    }
}
