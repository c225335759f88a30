using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.Relations;

/// <summary>Relations of the latest release besides those of the tree and the requirements.</summary>
public sealed class ReadRelations(TalaiaDb db)
{
    /// <returns>The words by which the release relates elements, in their order.</returns>
    public Task<List<string>> TypesAsync(CancellationToken cancel = default) => db.Set<RelationVersion>()
        .Where(relation => relation.Until == null).Select(relation => relation.Type).Distinct().OrderBy(type => type).ToListAsync(cancel);

    /// <returns>Those that begin at the element, by code.</returns>
    public async Task<List<RelationFacts>> FromAsync(string code, CancellationToken cancel = default) =>
        (await db.Set<RelationVersion>().AsNoTracking().Where(relation => relation.Until == null && relation.FromCode == code).OrderBy(relation => relation.Code).ToListAsync(cancel))
            .ConvertAll(relation => relation.Facts);
}
