using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Texts;

namespace Talaia.Territory.Municipalities;

/// <summary>Today's municipalities; those that a newer file no longer holds are left out.</summary>
public sealed class ReadMunicipalities(TalaiaDb db)
{
    /// <summary>All of them in the order of their names without article and accents, the same on both engines.</summary>
    public async Task<List<MunicipalityRow>> AllAsync(CancellationToken cancel = default)
    {
        var rows = await MunicipalityRows.Of(db, db.Set<Municipality>().Where(municipality => municipality.IsCurrent)).ToListAsync(cancel);
        return [.. rows.OrderBy(row => Folding.SortKey(row.Name), StringComparer.Ordinal).ThenBy(row => row.Codi6, StringComparer.Ordinal)];
    }

    /// <summary>Those that the filter asks for, a page at a time, with what each facet offers.</summary>
    public async Task<MunicipalityPage> PageAsync(MunicipalityFilter filter, CancellationToken cancel = default) =>
        MunicipalityPage.Of(await AllAsync(cancel), filter);
}
