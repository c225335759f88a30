using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.TownModels.Rules;

/// <summary>The rules of the town models.</summary>
public sealed class ReadRules(TalaiaDb db)
{
    /// <summary>In the order of their file.</summary>
    public async Task<List<RuleFacts>> AllAsync(CancellationToken cancel = default) =>
        [.. (await db.Set<ModelRule>().AsNoTracking().OrderBy(rule => rule.Position).ToListAsync(cancel)).Select(rule => rule.Facts)];
}
