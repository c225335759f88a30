using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Rankings;
using Talaia.Foresight.Signals;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Trees;

namespace Talaia.Foresight.Trends;

/// <summary>A document that a trend rests on.</summary>
/// <param name="Number">From 1, in the order in which the evidence came; later evidence does not change it.</param>
/// <param name="LinkedKey">The key of the link; another than the signal's where that was since folded onto an older document.</param>
/// <param name="Why">What the document shows, in words; may be empty.</param>
public sealed record EvidenceRow(int Number, SignalRow Signal, string LinkedKey, DateTimeOffset Since, string By, string Why);

/// <summary>The sheet of a trend.</summary>
/// <param name="Elements">The elements that it touches, in tree order; one that the release in force no longer has is missing here, though not in the row.</param>
/// <param name="Term">The term of which it was made in the newest ranking that holds it; null when there is none.</param>
public sealed record TrendSheet(TrendRow Row, IReadOnlyList<EvidenceRow> Evidence, IReadOnlyList<ElementRow> Elements, TermSheet? Term);

public sealed class ReadTrend(TalaiaDb db, ReadTerm terms, ReadTree trees)
{
    /// <returns>Null when there is no trend of this slug, or when it is a draft and only published ones are asked for.</returns>
    public async Task<TrendSheet?> BySlugAsync(string slug, bool publishedOnly = false, CancellationToken cancel = default)
    {
        var trend = await db.Set<Trend>().AsNoTracking().SingleOrDefaultAsync(known => known.Slug == slug, cancel);
        if (trend is null || (publishedOnly && !trend.IsPublished))
            return null;
        var links = await db.Set<Link>().AsNoTracking().Where(link => link.FromKind == TrendKey.Kind && link.FromKey == slug).ToListAsync(cancel);
        var evidence = await EvidenceAsync([.. links.Where(link => link.Kind == LinkKinds.RestsOn)], cancel);
        var codes = links.Where(link => link.Kind == LinkKinds.Touches).Select(link => link.ToKey).ToHashSet();
        IReadOnlyList<ElementRow> touched = codes.Count == 0 ? [] : [.. ((await trees.LatestAsync(cancel))?.Rows ?? []).Where(element => codes.Contains(element.Code))];
        var term = trend.OriginTerm is null ? null : await terms.FindAsync(trend.OriginTerm, cancel: cancel);
        return new TrendSheet(ReadTrends.Row(trend, evidence.Count, codes), evidence, touched, term);
    }

    private async Task<List<EvidenceRow>> EvidenceAsync(List<Link> links, CancellationToken cancel)
    {
        var keys = links.ConvertAll(link => link.ToKey);
        var originals = await (
            from linked in db.Set<Signal>()
            where keys.Contains(linked.Key)
            join original in db.Set<Signal>() on linked.DuplicateOf ?? linked.Id equals original.Id
            select new { Linked = linked.Key, Original = original.Key }).ToDictionaryAsync(pair => pair.Linked, pair => pair.Original, cancel);
        var rows = await db.Set<Signal>().Where(signal => originals.Values.Contains(signal.Key)).AsRows(db).ToDictionaryAsync(row => row.Key, cancel);
        return [.. links.OrderBy(link => link.Since).ThenBy(link => link.ToKey, StringComparer.Ordinal)
            .DistinctBy(link => originals[link.ToKey])
            .Select((link, i) => new EvidenceRow(i + 1, rows[originals[link.ToKey]], link.ToKey, link.Since, link.By, link.Evidence))];
    }
}
