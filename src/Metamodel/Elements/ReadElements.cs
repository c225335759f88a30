using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.Elements;

/// <summary>The elements of a release.</summary>
public sealed class ReadElements(TalaiaDb db)
{
    /// <summary>In tree order: parents before children, siblings as the release has them. Empty when there is no such release.</summary>
    public Task<List<ElementRow>> OfReleaseAsync(Guid releaseId, CancellationToken cancel = default) =>
        db.Set<ElementVersion>()
            .Where(element => element.ReleaseId == releaseId)
            .OrderBy(element => element.Order)
            .Select(element => new ElementRow(element.Code, element.ParentCode, element.Level, element.Type, element.Name, element.Description))
            .ToListAsync(cancel);

    /// <summary>The same with everything that is said of each element.</summary>
    public Task<List<ElementFacts>> FactsOfReleaseAsync(Guid releaseId, CancellationToken cancel = default) =>
        db.Set<ElementVersion>()
            .AsNoTracking()
            .Where(element => element.ReleaseId == releaseId)
            .OrderBy(element => element.Order)
            .Select(element => element.Facts)
            .ToListAsync(cancel);
}
