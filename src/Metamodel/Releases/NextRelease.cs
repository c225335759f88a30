using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;

namespace Talaia.Metamodel.Releases;

/// <summary>Makes the next release, in the caller's transaction. The database takes each sequence and number once, so of two makers who meet one must begin anew.</summary>
internal static class NextRelease
{
    /// <summary>A whole metamodel from a file.</summary>
    public static async Task<Release> ImportAsync(
        TalaiaDb db, string name, bool isStarter, IReadOnlyList<ElementFacts> elements, TimeProvider clock, CancellationToken cancel)
    {
        var latest = await LatestAsync(db, cancel);
        var number = ReleaseNumber.Parse(latest?.Number).NextImport;
        return await AddAsync(db, new Release(1 + (latest?.Sequence ?? 0), number, name, isStarter ? Release.Starter : Release.Import, clock), elements, clock, cancel);
    }

    /// <summary>
    /// A release with a change to it; it stays of the same origin, so that a starter with one more element is still marked as a starter.
    /// </summary>
    /// <param name="basis">The release whose elements were read and changed. Where it is no longer the latest, the database refuses the next sequence.</param>
    public static async Task<Release> ChangeAsync(
        TalaiaDb db, Guid basis, string name, IReadOnlyList<ElementFacts> elements, TimeProvider clock, CancellationToken cancel)
    {
        var read = await db.Set<Release>().AsNoTracking().SingleAsync(release => release.Id == basis, cancel);
        return await AddAsync(db, new Release(read.Sequence + 1, ReleaseNumber.Parse(read.Number).NextChange, name, read.Origin, clock), elements, clock, cancel);
    }

    private static Task<Release?> LatestAsync(TalaiaDb db, CancellationToken cancel) =>
        db.Set<Release>().AsNoTracking().OrderByDescending(release => release.Sequence).FirstOrDefaultAsync(cancel);

    /// <summary>What stays as it was stays the same row; what changes ends and begins anew; what is gone ends.</summary>
    private static async Task<Release> AddAsync(TalaiaDb db, Release release, IReadOnlyList<ElementFacts> elements, TimeProvider clock, CancellationToken cancel)
    {
        db.Add(release);
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
                    was.End(release.Sequence);
                }

                db.Add(new ElementVersion(release.Sequence, rank, facts, clock));
            }
        }

        foreach (var gone in present.Values)
            gone.End(release.Sequence);
        await ElementSearch.PutAsync(db, elements, cancel);
        return release;
    }
}
