using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Relations;
using Talaia.Metamodel.Views;

namespace Talaia.Metamodel.Releases;

/// <summary>Makes the next release, in the caller's transaction. The database takes each sequence and number once, so of two makers who meet one must begin anew.</summary>
internal static class NextRelease
{
    /// <summary>Rows named in one statement.</summary>
    private const int MostNamed = 500;

    /// <param name="basis">The release that was read and changed; null for the first. Where it is no longer the latest, the database refuses the next sequence.</param>
    /// <param name="origin">One of the origins of <see cref="Release"/>; null to stay of the origin of the basis, so that a changed starter is still marked as one.</param>
    /// <param name="before">As the basis says it, whole.</param>
    /// <param name="size">Of what differs.</param>
    public static async Task<Release> AddAsync(
        TalaiaDb db, Guid? basis, string name, string? origin, MetamodelState before, MetamodelState after, ReleaseSize size, TimeProvider clock, CancellationToken cancel)
    {
        var former = basis is null ? null : await db.Set<Release>().AsNoTracking().SingleAsync(known => known.Id == basis, cancel);
        var number = former is null ? ReleaseNumber.First : ReleaseNumber.Parse(former.Number).Next(size);
        var release = new Release(1 + (former?.Sequence ?? 0), number, name, origin ?? former?.Origin ?? Release.Import, after.Elements.Count, after.Outline, clock);
        db.Add(release);
        await PutElementsAsync(db, release.Sequence, before.Elements, after.Elements, clock, cancel);
        await PutAsync(
            db, release.Sequence, await RowsAsync(db.Set<RelationVersion>().Where(row => row.Until == null).Select(row => new Row(row.Code, row.Id)), cancel),
            before.Relations, after.Relations, facts => facts.Code, facts => new RelationVersion(release.Sequence, facts, clock), cancel);
        await PutAsync(
            db, release.Sequence, await RowsAsync(db.Set<ViewVersion>().Where(row => row.Until == null).Select(row => new Row(row.Code, row.Id)), cancel),
            before.Views, after.Views, facts => facts.Code, facts => new ViewVersion(release.Sequence, facts, clock), cancel);
        await ElementSearch.PutAsync(db, before.Elements, after.Elements, cancel);
        return release;
    }

    private sealed record Row(string Code, Guid Id);

    /// <summary>What is said of an element and where it stands among its siblings.</summary>
    private sealed record Placed(ElementFacts Facts, double Rank);

    private static async Task PutElementsAsync(
        TalaiaDb db, int sequence, IReadOnlyList<ElementFacts> before, IReadOnlyList<ElementFacts> after, TimeProvider clock, CancellationToken cancel)
    {
        var rows = await db.Set<ElementVersion>().Where(row => row.Until == null).Select(row => new { row.Code, row.Id, row.ParentCode, row.Rank }).ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, cancel);
        var placed = new Dictionary<ElementFacts, Placed>(ReferenceEqualityComparer.Instance);
        foreach (var siblings in after.GroupBy(element => element.ParentCode))
        {
            var ranks = SiblingRanks.Of([.. siblings.Select(element => rows.TryGetValue(element.Code, out var was) && was.ParentCode == element.ParentCode ? was.Rank : (double?)null)]);
            foreach (var (facts, rank) in siblings.Zip(ranks))
                placed[facts] = new Placed(facts, rank);
        }

        await PutAsync(
            db, sequence, rows.ToDictionary(row => row.Key, row => row.Value.Id, StringComparer.Ordinal),
            [.. before.Where(element => rows.ContainsKey(element.Code)).Select(element => new Placed(element, rows[element.Code].Rank))], [.. after.Select(element => placed[element])],
            element => element.Facts.Code, element => new ElementVersion(sequence, element.Rank, element.Facts, clock), cancel);
    }

    /// <summary>What stays as it was stays the same row; what changes ends and begins anew; what is gone ends.</summary>
    /// <param name="rows">Of what stands, by code.</param>
    private static async Task PutAsync<TFacts, TVersion>(
        TalaiaDb db, int sequence, Dictionary<string, Guid> rows, IReadOnlyList<TFacts> before, IReadOnlyList<TFacts> after, Func<TFacts, string> code, Func<TFacts, TVersion> begin, CancellationToken cancel)
        where TFacts : class
        where TVersion : class, IVersion
    {
        var said = before.ToDictionary(code, StringComparer.Ordinal);
        var (ended, begun) = (new List<Guid>(), new List<TVersion>());
        foreach (var facts in after)
        {
            if (rows.Remove(code(facts), out var row))
            {
                if (said.TryGetValue(code(facts), out var was) && was.Equals(facts))
                    continue;
                ended.Add(row);
            }

            begun.Add(begin(facts));
        }

        ended.AddRange(rows.Values);
        foreach (var some in ended.Chunk(MostNamed))
            await db.Set<TVersion>().Where(row => some.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, sequence), cancel);
        await db.AddManyAsync(begun, cancel);
    }

    private static Task<Dictionary<string, Guid>> RowsAsync(IQueryable<Row> rows, CancellationToken cancel) =>
        rows.ToDictionaryAsync(row => row.Code, row => row.Id, StringComparer.Ordinal, cancel);
}
