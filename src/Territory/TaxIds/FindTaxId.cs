using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Territory.Municipalities;

namespace Talaia.Territory.TaxIds;

/// <summary>A municipality to which a body belongs.</summary>
public sealed record TownOfBody(string Codi6, string Name);

/// <summary>Tells to which municipality the body of a tax number belongs.</summary>
public sealed class FindTaxId(TalaiaDb db)
{
    /// <param name="number">As written in a certificate.</param>
    /// <returns>Null where it is no tax number, or nobody has imported it.</returns>
    public async Task<TownOfBody?> RunAsync(string? number, CancellationToken cancel = default) =>
        TaxNumber.Read(number) is { } read
            ? await db.Set<TaxId>().Where(row => row.Number == read)
                .Join(db.Set<Municipality>(), row => row.Codi6, town => town.Codi6, (row, town) => new TownOfBody(town.Codi6, town.Name)).SingleOrDefaultAsync(cancel)
            : null;
}
