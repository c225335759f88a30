using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Foresight.Trends;

/// <summary>A trend as lists and the radar show it.</summary>
/// <param name="OriginTerm">The key of the emerging term of which it was made, or null.</param>
/// <param name="PublishedPeriod">The period in whose report it first stands; null for a draft.</param>
/// <param name="Evidence">Documents that it rests on.</param>
/// <param name="Elements">Codes of the elements that it touches.</param>
public sealed record TrendRow(
    string Slug,
    LocalizedText Name,
    LocalizedText Summary,
    Ring Ring,
    TrendState State,
    Period FirstSeen,
    Period? PublishedPeriod,
    string? OriginTerm,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    int Evidence,
    IReadOnlyList<string> Elements);

/// <summary>Lists of trends, the innermost ring first, then by slug.</summary>
public sealed class ReadTrends(TalaiaDb db)
{
    public Task<IReadOnlyList<TrendRow>> ListAsync(bool publishedOnly = false, CancellationToken cancel = default) =>
        RowsAsync(Trends(publishedOnly), cancel);

    /// <summary>Trends first seen in the period, or first published in it.</summary>
    public Task<IReadOnlyList<TrendRow>> OfPeriodAsync(Period period, bool publishedOnly = false, CancellationToken cancel = default) =>
        RowsAsync(Trends(publishedOnly).Where(trend => trend.PublishedPeriod == period || (trend.FirstSeen == period && !publishedOnly)), cancel);

    /// <summary>Trends that touch the element.</summary>
    public Task<IReadOnlyList<TrendRow>> OfElementAsync(string code, bool publishedOnly = true, CancellationToken cancel = default)
    {
        var slugs = db.Set<Link>().Where(link => link.ToKind == TrendKey.ElementKind && link.ToKey == code && link.Kind == LinkKinds.Touches && link.FromKind == TrendKey.Kind)
            .Select(link => link.FromKey);
        return RowsAsync(Trends(publishedOnly).Where(trend => slugs.Contains(trend.Slug)), cancel);
    }

    private IQueryable<Trend> Trends(bool publishedOnly) =>
        db.Set<Trend>().AsNoTracking().Where(trend => !publishedOnly || trend.State == TrendState.Published);

    private async Task<IReadOnlyList<TrendRow>> RowsAsync(IQueryable<Trend> query, CancellationToken cancel)
    {
        var trends = await query.ToListAsync(cancel);
        var slugs = trends.ConvertAll(trend => trend.Slug);
        var links = await db.Set<Link>().AsNoTracking().Where(link => link.FromKind == TrendKey.Kind && slugs.Contains(link.FromKey)).ToListAsync(cancel);
        var byTrend = links.ToLookup(link => (link.FromKey, link.Kind), link => link.ToKey);
        return [.. trends.OrderByDescending(trend => trend.Ring).ThenBy(trend => trend.Slug, StringComparer.Ordinal).Select(trend => Row(
            trend, byTrend[(trend.Slug, LinkKinds.RestsOn)].Count(), byTrend[(trend.Slug, LinkKinds.Touches)]))];
    }

    internal static TrendRow Row(Trend trend, int evidence, IEnumerable<string> elements) => new(
        trend.Slug, trend.Name, trend.Summary, trend.Ring, trend.State, trend.FirstSeen, trend.PublishedPeriod, trend.OriginTerm, trend.CreatedAt, trend.CreatedBy,
        evidence, [.. elements.Order(StringComparer.Ordinal)]);
}
