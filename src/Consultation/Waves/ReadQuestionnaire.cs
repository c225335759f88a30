using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Waves;

/// <summary>The questionnaire of a wave: sections, scopes, questions and their choices.</summary>
public sealed class ReadQuestionnaire(TalaiaDb db, KnownQuestionnaires questionnaires)
{
    /// <returns>Null when there is no such wave.</returns>
    public async Task<Questionnaire?> OfWaveAsync(string waveKey, CancellationToken cancel = default)
    {
        var id = await db.Set<Wave>().Where(wave => wave.Key == waveKey).Select(wave => (Guid?)wave.Id).SingleOrDefaultAsync(cancel);
        return id is { } known ? await questionnaires.OfAsync(db, known, cancel) : null;
    }
}
