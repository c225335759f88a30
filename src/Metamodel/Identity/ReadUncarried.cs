using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Metamodel.TownModels.Rules;

namespace Talaia.Metamodel.Identity;

/// <summary>A reference that waits for its owner.</summary>
/// <param name="Kind">The verb of the link.</param>
/// <param name="Owner">Who made it; empty where it came with a file.</param>
/// <param name="Successors">Between which its owner can choose; empty where the element goes on in none.</param>
public sealed record UncarriedRow(Guid Id, Ref From, string Kind, string Retired, string Owner, DateTimeOffset ListedAt, IReadOnlyList<string> Successors);

/// <summary>What no rule could carry and nobody has settled yet.</summary>
public sealed class ReadUncarried(TalaiaDb db, ReadLineage lineage)
{
    /// <summary>Oldest first. What a municipality says of a piece is its own to settle, and not listed here.</summary>
    public async Task<List<UncarriedRow>> OpenAsync(CancellationToken cancel = default)
    {
        var rows = await db.Set<UncarriedReference>().AsNoTracking().Where(row => row.SettledAt == null && row.FromKind != "municipality").OrderBy(row => row.ListedAt).ThenBy(row => row.FromKey).ToListAsync(cancel);
        // Rules are replaced together: one that expects the ended element no more has nothing to settle.
        var rules = (await db.Set<ModelRule>().AsNoTracking().ToListAsync(cancel)).Select(rule => (RuleRef.To(rule.Position).Key, rule.Element)).ToHashSet();
        rows.RemoveAll(row => row.FromKind == RuleRef.Kind && !rules.Contains((row.FromKey, row.Retired)));
        var read = await lineage.AllAsync(cancel: cancel);
        return rows.ConvertAll(row => new UncarriedRow(row.Id, row.From, row.Kind, row.Retired, row.Owner, row.ListedAt, [.. read.Next(row.Retired, row.Sequence)]));
    }
}
