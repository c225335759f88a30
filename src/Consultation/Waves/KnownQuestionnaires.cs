using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Waves;

/// <summary>The questionnaires of this process's waves, read once each: they never change. Keyed by the wave's id, not its key, so that a database loaded anew is not mistaken.</summary>
public sealed class KnownQuestionnaires
{
    private readonly ConcurrentDictionary<Guid, Questionnaire> _byWave = new();

    internal async ValueTask<Questionnaire> OfAsync(TalaiaDb db, Guid waveId, CancellationToken cancel)
    {
        if (_byWave.TryGetValue(waveId, out var known))
            return known;
        var read = await db.Set<Wave>().Where(wave => wave.Id == waveId).Select(wave => new { wave.FormVersionId, wave.ReleaseId }).SingleAsync(cancel);
        return _byWave.GetOrAdd(waveId, (await FormQuestionnaires.OfAsync(db, read.FormVersionId!.Value, read.ReleaseId, cancel)).Questionnaire);
    }
}
