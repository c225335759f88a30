using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.TownModels.OfficeEdits;

/// <summary>What the office changed in a town's model on its behalf. For the town and the office only.</summary>
public sealed class ReadOfficeEdits(TalaiaDb db)
{
    /// <summary>Newest first.</summary>
    public async Task<List<OfficeEditRow>> OfAsync(string codi6, CancellationToken cancel = default) =>
        [.. (await db.Set<OfficeEdit>().AsNoTracking().Where(edit => edit.Codi6 == codi6).OrderByDescending(edit => edit.At).ThenByDescending(edit => edit.Id).ToListAsync(cancel)).Select(edit => edit.Row)];
}
