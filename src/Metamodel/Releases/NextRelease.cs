using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Relations;
using Talaia.Metamodel.Views;

namespace Talaia.Metamodel.Releases;

/// <summary>Makes the next release, in the caller's transaction. The database takes each sequence and number once, so of two makers who meet one must begin anew.</summary>
internal static class NextRelease
{
    /// <param name="basis">The release that was read and changed; null for the first. Where it is no longer the latest, the database refuses the next sequence.</param>
    /// <param name="origin">One of the origins of <see cref="Release"/>; null to stay of the origin of the basis, so that a changed starter is still marked as one.</param>
    /// <param name="least">Where more is added than elements and relations, such as a solution.</param>
    public static async Task<Release> AddAsync(
        TalaiaDb db, Guid? basis, string name, string? origin, MetamodelState before, MetamodelState after, TimeProvider clock, CancellationToken cancel, ReleaseSize least = ReleaseSize.Patch)
    {
        var former = basis is null ? null : await db.Set<Release>().AsNoTracking().SingleAsync(known => known.Id == basis, cancel);
        var number = former is null ? new ReleaseNumber(1, 0, 0) : ReleaseNumber.Parse(former.Number).Next((ReleaseSize)Math.Max((int)least, (int)ReleaseDiff.Of(before, after).Size));
        var release = new Release(1 + (former?.Sequence ?? 0), number, name, origin ?? former?.Origin ?? Release.Import, clock);
        db.Add(release);
        await PutElementsAsync(db, release.Sequence, after.Elements, clock, cancel);
        await PutRelationsAsync(db, release.Sequence, after.Relations, clock, cancel);
        await PutViewsAsync(db, release.Sequence, after.Views, clock, cancel);
        await ElementSearch.PutAsync(db, after.Elements, cancel);
        return release;
    }

    /// <summary>What stays as it was stays the same row; what changes ends and begins anew; what is gone ends.</summary>
    private static async Task PutElementsAsync(TalaiaDb db, int sequence, IReadOnlyList<ElementFacts> elements, TimeProvider clock, CancellationToken cancel)
    {
        var present = await db.Set<ElementVersion>().Where(element => element.Until == null).ToDictionaryAsync(element => element.Code, StringComparer.Ordinal, cancel);
        foreach (var siblings in elements.GroupBy(element => element.ParentCode))
        {
            var ranks = SiblingRanks.Of([.. siblings.Select(element => present.TryGetValue(element.Code, out var was) && was.ParentCode == element.ParentCode ? was.Rank : (double?)null)]);
            foreach (var (facts, rank) in siblings.Zip(ranks))
            {
                if (present.Remove(facts.Code, out var was))
                {
                    if (was.Rank == rank && was.Facts == facts)
                        continue;
                    was.End(sequence);
                }

                db.Add(new ElementVersion(sequence, rank, facts, clock));
            }
        }

        foreach (var gone in present.Values)
            gone.End(sequence);
    }

    private static async Task PutRelationsAsync(TalaiaDb db, int sequence, IReadOnlyList<RelationFacts> relations, TimeProvider clock, CancellationToken cancel)
    {
        var present = await db.Set<RelationVersion>().Where(relation => relation.Until == null).ToDictionaryAsync(relation => relation.Code, StringComparer.Ordinal, cancel);
        foreach (var facts in relations)
        {
            if (present.Remove(facts.Code, out var was))
            {
                if (was.Facts == facts)
                    continue;
                was.End(sequence);
            }

            db.Add(new RelationVersion(sequence, facts, clock));
        }

        foreach (var gone in present.Values)
            gone.End(sequence);
    }

    private static async Task PutViewsAsync(TalaiaDb db, int sequence, IReadOnlyList<ViewFacts> views, TimeProvider clock, CancellationToken cancel)
    {
        var present = await db.Set<ViewVersion>().Where(view => view.Until == null).ToDictionaryAsync(view => view.Code, StringComparer.Ordinal, cancel);
        foreach (var facts in views)
        {
            if (present.Remove(facts.Code, out var was))
            {
                if (was.Facts == facts)
                    continue;
                was.End(sequence);
            }

            db.Add(new ViewVersion(sequence, facts, clock));
        }

        foreach (var gone in present.Values)
            gone.End(sequence);
    }
}
