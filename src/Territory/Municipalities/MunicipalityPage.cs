using System.Globalization;

namespace Talaia.Territory.Municipalities;

/// <summary>How many municipalities a value of a facet would show, with the other facets as they are.</summary>
/// <param name="Code">Code of the comarca or province, number of the band.</param>
/// <param name="Name">Name of the comarca or province; of a band its key.</param>
public sealed record FacetCount(string Code, string Name, int Count);

/// <summary>One page of a list of municipalities in the order of their names, and what each facet offers.</summary>
/// <param name="Total">Municipalities on all pages.</param>
/// <param name="Found">All of them, in the order of their names.</param>
public sealed record MunicipalityPage(
    IReadOnlyList<MunicipalityRow> Rows,
    IReadOnlyList<MunicipalityRow> Found,
    int Total,
    int Page,
    int Pages,
    IReadOnlyList<FacetCount> Comarcas,
    IReadOnlyList<FacetCount> Provinces,
    IReadOnlyList<FacetCount> Bands)
{
    /// <summary>Each facet is counted with the text and the other facets applied, but not itself.</summary>
    internal static MunicipalityPage Of(IReadOnlyList<MunicipalityRow> all, MunicipalityFilter filter)
    {
        var named = all.Where(filter.HasText()).ToList();
        var found = named.Where(row => filter.InComarca(row) && filter.InProvince(row) && filter.InBand(row)).ToList();
        var page = Math.Max(1, filter.Page);
        return new MunicipalityPage(
            [.. found.Skip((int)Math.Min(int.MaxValue, (page - 1L) * MunicipalityFilter.PageSize)).Take(MunicipalityFilter.PageSize)],
            found,
            found.Count,
            page,
            (found.Count + MunicipalityFilter.PageSize - 1) / MunicipalityFilter.PageSize,
            Count(named.Where(row => filter.InProvince(row) && filter.InBand(row)), row => (row.ComarcaCode, row.ComarcaName)),
            Count(named.Where(row => filter.InComarca(row) && filter.InBand(row)), row => (row.ProvinceCode, row.ProvinceName)),
            Count(named.Where(row => filter.InComarca(row) && filter.InProvince(row)), Band));
    }

    private static (string, string) Band(MunicipalityRow row) => (row.Band.Number.ToString(CultureInfo.InvariantCulture), row.Band.Key);

    private static List<FacetCount> Count(IEnumerable<MunicipalityRow> rows, Func<MunicipalityRow, (string Code, string Name)> value) =>
        [.. rows.CountBy(value).Select(count => new FacetCount(count.Key.Code, count.Key.Name, count.Value)).OrderBy(count => count.Code, StringComparer.Ordinal)];
}
