using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Metamodel.Releases;

/// <summary>Names releases by their number and the name that the office gave them.</summary>
internal sealed class ReleaseNames(TalaiaDb db) : ISheetNames
{
    public string Kind => ReleaseRef.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default) =>
        (await db.Set<Release>().Where(release => keys.Contains(release.Number)).Select(release => new { release.Number, release.Name }).ToListAsync(cancel))
            .ToDictionary(release => release.Number, release => LocalizedText.Same($"{release.Number} · {release.Name}"));
}
