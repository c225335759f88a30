using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Elements;

/// <summary>The elements of a release.</summary>
public sealed class ReadElements(TalaiaDb db)
{
    /// <summary>In tree order: parents before children, siblings as the release has them. Empty when there is no such release.</summary>
    public async Task<List<ElementRow>> OfReleaseAsync(Guid releaseId, CancellationToken cancel = default)
    {
        var rows = await OfRelease(db, releaseId)
            .OrderBy(element => element.Rank)
            .Select(element => new ElementRow(element.Code, element.ParentCode, element.Level, element.Type, element.Name, element.Description))
            .ToListAsync(cancel);
        return TreeOrder.Of(rows, row => row.Code, row => row.ParentCode);
    }

    /// <summary>The same with everything that is said of each element.</summary>
    public async Task<List<ElementFacts>> FactsOfReleaseAsync(Guid releaseId, CancellationToken cancel = default)
    {
        var elements = await OfRelease(db, releaseId).AsNoTracking().OrderBy(element => element.Rank).ToListAsync(cancel);
        return TreeOrder.Of(elements.ConvertAll(element => element.Facts), facts => facts.Code, facts => facts.ParentCode);
    }

    internal static IQueryable<ElementVersion> OfRelease(TalaiaDb db, Guid releaseId) =>
        from release in db.Set<Release>()
        where release.Id == releaseId
        from element in db.Set<ElementVersion>()
        where element.Since <= release.Sequence && (element.Until == null || element.Until > release.Sequence)
        select element;
}
