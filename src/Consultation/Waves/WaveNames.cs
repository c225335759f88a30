using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Consultation.Waves;

internal sealed class WaveNames(TalaiaDb db) : ISheetNames
{
    public string Kind => WaveRef.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default) =>
        await db.Set<Wave>().Where(wave => keys.Contains(wave.Key)).Select(wave => new { wave.Key, wave.Title }).ToDictionaryAsync(wave => wave.Key, wave => wave.Title, cancel);
}
