using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.TownModels.Rules;

/// <summary>What an import of rules did.</summary>
public sealed record RuleImport(int Rules, int Added, int Removed);

/// <summary>Brings the rules of the town models to what a file says, all or nothing. A release of the metamodel must be there before.</summary>
public sealed class ImportRules(TalaiaDb db, TimeProvider clock, ReadReleases releases, ReadElements elements)
{
    /// <param name="dryRun">Only looks: the numbers are those of a real import, nothing is changed.</param>
    /// <exception cref="InputException">The file cannot be taken; every problem carries its line.</exception>
    public async Task<RuleImport> RunAsync(Stream csv, string actor, bool dryRun = false, CancellationToken cancel = default)
    {
        var problems = new ProblemList();
        var given = RuleFile.Read(csv, await PiecesAsync(cancel), problems);
        problems.ThrowIfAny();
        var present = await db.Set<ModelRule>().AsNoTracking().OrderBy(rule => rule.Position).ToListAsync(cancel);
        var before = present.Select(rule => rule.Facts).ToHashSet();
        var import = new RuleImport(given.Count, given.Count(rule => !before.Contains(rule)), before.Except(given).Count());
        if (dryRun || present.Select(rule => rule.Facts).SequenceEqual(given))
            return import;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<ModelRule>().ExecuteDeleteAsync(cancel);
        db.AddRange(given.Select((rule, position) => new ModelRule(position, rule)));
        db.Add(new AuditEntry(actor, "import-rules", new Ref("model-rules", ""), clock, FormattableString.Invariant($$"""{"rules":{{import.Rules}},"added":{{import.Added}},"removed":{{import.Removed}}}""")));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return import;
    }

    private async Task<HashSet<string>> PiecesAsync(CancellationToken cancel) =>
        await releases.LatestAsync(cancel) is { } release
            ? [.. (await elements.OfReleaseAsync(release.Id, cancel)).Where(element => element.Level == TownModel.PieceLevel).Select(element => element.Code)]
            : [];
}
