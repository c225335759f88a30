using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;

namespace Talaia.Metamodel.Proposals;

/// <summary>Things of one kind that a change touches.</summary>
/// <param name="Kind">Kind of sheet, such as `trend`, `wave` or `solution`.</param>
/// <param name="Things">Each once, in the order of their keys; empty where only their number is everybody's.</param>
public sealed record ImpactOnKind(string Kind, int Count, IReadOnlyList<Ref> Things);

/// <summary>What would follow from a proposal, asked before anybody decides it.</summary>
/// <param name="Refusal">Why it could not be made now, as the code of the rule; null where it could.</param>
/// <param name="Changes">What it would change, against the latest release with what is accepted.</param>
/// <param name="OnKinds">What points at the elements that it ends or changes, the most numerous kind first.</param>
/// <param name="Conflicts">Numbers of the proposals that wait for a decision and change the same.</param>
/// <param name="Overtaken">Statements that were changed since it was written.</param>
public sealed record Impact(string? Refusal, ReleaseDiff? Changes, IReadOnlyList<ImpactOnKind> OnKinds, IReadOnlyList<int> Conflicts, IReadOnlyList<Overtaken> Overtaken);

/// <summary>The impact of a proposal. A room above adds what it holds by implementing <see cref="IElementUses"/>.</summary>
public sealed class ReadImpact(TalaiaDb db, PendingRelease pending, ReadOvertaken overtaken, IEnumerable<IElementUses> uses)
{
    /// <summary>Proposals and releases tell of what was; what they touch is no work for anybody.</summary>
    private static readonly string[] Histories = [ProposalRef.Kind, ReleaseRef.Kind];

    public async Task<Impact> OfAsync(int number, CancellationToken cancel = default)
    {
        var proposal = await KnownProposals.FindAsync(db, number, cancel);
        var next = await pending.ReadAsync(cancel);
        var before = next.Work.State;
        var since = await overtaken.OfAsync(proposal, before, cancel);
        string? refusal = null;
        try
        {
            next.Work.Apply(proposal.Change);
        }
        catch (RuleException rule)
        {
            refusal = rule.Code;
        }

        var diff = refusal is null ? ReleaseDiff.Of(before, next.Work.State) : null;
        var codes = diff is null ? [] : Concerned(diff);
        var conflicts = proposal.State == ProposalState.Proposed ? await KnownProposals.InTheWayAsync(db, proposal, cancel) : [];
        return new Impact(refusal, diff, await OnAsync(codes, cancel), conflicts.ConvertAll(other => other.Number), since);
    }

    private static List<string> Concerned(ReleaseDiff diff) =>
    [
        .. diff.Removed.Select(element => element.Code)
            .Concat(new[] { diff.Renamed, diff.Reworded, diff.Retyped, diff.Moved, diff.Restated }.SelectMany(pairs => pairs).Select(pair => pair.After.Code))
            .Distinct(StringComparer.Ordinal),
    ];

    private async Task<IReadOnlyList<ImpactOnKind>> OnAsync(List<string> codes, CancellationToken cancel)
    {
        if (codes.Count == 0)
            return [];
        var links = await db.Set<Link>().AsNoTracking()
            .Where(link => link.ToKind == ElementRef.Kind && codes.Contains(link.ToKey) && !Histories.Contains(link.FromKind))
            .Select(link => new { link.FromKind, link.FromKey })
            .Distinct()
            .ToListAsync(cancel);
        var solutions = (await db.Set<Solution>().AsNoTracking().ToListAsync(cancel)).Where(solution => solution.Facts.ElementCodes.Intersect(codes).Any()).Select(solution => SolutionRef.To(solution.Code));
        var things = links.Select(link => new Ref(link.FromKind, link.FromKey)).Concat(solutions).ToHashSet();
        var on = things.GroupBy(thing => thing.Kind).Select(kind => new ImpactOnKind(kind.Key, kind.Count(), [.. kind.OrderBy(thing => thing.Key, StringComparer.Ordinal)])).ToList();
        foreach (var use in uses)
        {
            if (await use.OfAsync(codes, cancel) is { Count: > 0 } held)
                on.Add(new ImpactOnKind(held.Kind, held.Count, []));
        }

        return
        [
            .. on.OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Kind, StringComparer.Ordinal),
        ];
    }
}
