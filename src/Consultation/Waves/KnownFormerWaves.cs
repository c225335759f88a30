using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Waves;

/// <summary>A wave of which answers may still be true in a later one.</summary>
/// <param name="IsSameForm">Whether both ask the same form, of whatever version.</param>
internal sealed record FormerWave(Guid Id, string Key, bool IsSameForm);

/// <summary>
/// Which former waves may have asked what a wave asks, newest first: those of the same form, and where it asks about elements, all. Asked of the database again after a
/// minute, since a wave may be opened; so that a wave with none before it asks no town's page about former answers.
/// </summary>
public sealed class KnownFormerWaves(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (IReadOnlyList<FormerWave> Waves, DateTimeOffset Asked)> _known = new();

    internal async ValueTask<IReadOnlyList<FormerWave>> OfAsync(TalaiaDb db, string waveKey, Questionnaire questionnaire, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(waveKey, out var known) && now >= known.Asked && now - known.Asked < Fresh)
            return known.Waves;
        var waves = await (
            from wave in db.Set<Wave>()
            where wave.Key.CompareTo(waveKey) <= 0
            join version in db.Set<FormVersion>() on wave.FormVersionId equals version.Id into versions
            from version in versions.DefaultIfEmpty()
            orderby wave.Key descending
            select new { wave.Id, wave.Key, FormId = (Guid?)version.FormId }).ToListAsync(cancel);
        var own = waves.Find(wave => wave.Key == waveKey)?.FormId;
        var asksElements = questionnaire.Questions.Any(question => question.Element.Length > 0);
        FormerWave[] former = [.. waves.Where(wave => wave.Key != waveKey).Select(wave => new FormerWave(wave.Id, wave.Key, own is not null && wave.FormId == own)).Where(wave => wave.IsSameForm || asksElements)];
        _known[waveKey] = (former, now);
        return former;
    }
}
