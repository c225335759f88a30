using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.TownModels.Maturity;

/// <summary>The levels of maturity that are known. The newest year counts; within a year, what was measured before what the town says of itself.</summary>
public sealed class ReadMaturity(TalaiaDb db)
{
    /// <summary>All that is known of a municipality, what counts first.</summary>
    public async Task<List<MaturityRow>> OfAsync(string codi6, CancellationToken cancel = default) =>
        InForce((await db.Set<TownMaturity>().AsNoTracking().Where(maturity => maturity.Codi6 == codi6).ToListAsync(cancel)).Select(maturity => maturity.Row));

    /// <summary>The level that counts of every municipality of which one is known.</summary>
    public async Task<Dictionary<string, MaturityRow>> AllAsync(CancellationToken cancel = default) =>
        (await db.Set<TownMaturity>().AsNoTracking().ToListAsync(cancel)).GroupBy(maturity => maturity.Codi6).ToDictionary(town => town.Key, town => InForce(town.Select(maturity => maturity.Row))[0]);

    private static List<MaturityRow> InForce(IEnumerable<MaturityRow> rows) => [.. rows.OrderByDescending(row => row.Year).ThenBy(row => row.Origin)];
}
