using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Territory.Municipalities;

/// <summary>Names municipalities on any sheet; everybody may see them all. The name is official and the same in every language.</summary>
internal sealed class MunicipalityNames(TalaiaDb db) : ISheetNames
{
    public string Kind => MunicipalityRef.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default) =>
        (await db.Set<Municipality>().Where(municipality => keys.Contains(municipality.Codi6)).Select(municipality => new { municipality.Codi6, municipality.Name }).ToListAsync(cancel))
            .ToDictionary(municipality => municipality.Codi6, municipality => LocalizedText.Same(municipality.Name));
}
