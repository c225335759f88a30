using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.Elements;

public sealed class ReadElements(TalaiaDb db)
{
    /// <summary>All elements of a release in tree order: parents before their children.</summary>
    public Task<List<ElementRow>> OfReleaseAsync(Guid releaseId, CancellationToken cancel = default) =>
        db.Set<ElementVersion>().Where(element => element.ReleaseId == releaseId).OrderBy(element => element.Position)
            .Select(element => new ElementRow(element.Code, element.ParentCode, element.Level, element.Type, element.Name, element.Description))
            .ToListAsync(cancel);
}
