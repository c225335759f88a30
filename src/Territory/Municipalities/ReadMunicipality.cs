using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Texts;

namespace Talaia.Territory.Municipalities;

/// <summary>All that is known of a municipality by itself.</summary>
/// <param name="Populations">By year, oldest first.</param>
/// <param name="Neighbours">The other municipalities of its comarca, by name.</param>
/// <param name="IsCurrent">False when a newer file no longer holds it: it merged or was dissolved.</param>
public sealed record MunicipalitySheet(
    MunicipalityRow Row,
    string CodiIne5,
    string CodiEns10,
    IReadOnlyList<PopulationOfYear> Populations,
    double AreaKm2,
    string Seat,
    double Latitude,
    double Longitude,
    bool IsCurrent,
    IReadOnlyList<MunicipalityRow> Neighbours);

/// <summary>One municipality, also one that is no longer current, so that past answers still find it.</summary>
public sealed class ReadMunicipality(TalaiaDb db)
{
    public Task<MunicipalityRow?> FindAsync(string codi6, CancellationToken cancel = default) =>
        MunicipalityRows.Of(db, db.Set<Municipality>().Where(municipality => municipality.Codi6 == codi6)).SingleOrDefaultAsync(cancel);

    public async Task<MunicipalitySheet?> SheetAsync(string codi6, CancellationToken cancel = default)
    {
        var found = await db.Set<Municipality>().AsNoTracking().SingleOrDefaultAsync(municipality => municipality.Codi6 == codi6, cancel);
        if (found is null)
            return null;
        var comarca = db.Set<Municipality>().Where(other => other.ComarcaCode == found.ComarcaCode && (other.IsCurrent || other.Codi6 == codi6));
        var rows = await MunicipalityRows.Of(db, comarca).ToListAsync(cancel);
        return new MunicipalitySheet(
            rows.Single(row => row.Codi6 == codi6),
            found.CodiIne5,
            found.CodiEns10,
            found.Populations,
            found.AreaKm2,
            found.Seat,
            found.Latitude,
            found.Longitude,
            found.IsCurrent,
            [.. rows.Where(row => row.Codi6 != codi6).OrderBy(row => Folding.SortKey(row.Name), StringComparer.Ordinal)]);
    }
}
