using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Consultation.Needs;

/// <summary>A need is called after its element and its wave: «Ciberseguretat · 2026-2».</summary>
internal sealed class NeedNames(TalaiaDb db, KnownQuestionnaires questionnaires) : ISheetNames
{
    public string Kind => NeedRef.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default)
    {
        var names = new Dictionary<string, LocalizedText>();
        var waves = await db.Set<Wave>().Select(wave => new { wave.Id, wave.Key }).ToDictionaryAsync(wave => wave.Key, wave => wave.Id, cancel);
        foreach (var key in keys)
        {
            if (!NeedRef.TryParse(key, out var wave, out var element) || !waves.TryGetValue(wave, out var id))
                continue;
            if ((await questionnaires.OfAsync(db, id, cancel)).Elements.FirstOrDefault(asked => asked.Code == element)?.Name is { } name)
                names[key] = new LocalizedText(name.Languages.Select(language => new KeyValuePair<string, string?>(language, $"{name[language]} · {wave}")));
        }

        return names;
    }
}
