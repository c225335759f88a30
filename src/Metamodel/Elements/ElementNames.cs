using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Metamodel.Elements;

/// <summary>Names elements as the newest release that has them does; releases are published, so everybody may see them all.</summary>
internal sealed class ElementNames(TalaiaDb db) : ISheetNames
{
    public string Kind => ElementRef.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default)
    {
        var versions = await (
            from element in db.Set<ElementVersion>()
            where keys.Contains(element.Code)
            orderby element.Since descending
            select new { element.Code, element.Name }).ToListAsync(cancel);
        return versions.DistinctBy(element => element.Code).ToDictionary(element => element.Code, element => element.Name);
    }
}
