using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Waves;

/// <summary>A wave that asks about needs.</summary>
internal sealed record AskingWave(Guid Id, string Key, bool Simulated, Guid ReleaseId);

/// <summary>Finds waves that ask about needs, whatever questionnaire they ask: one that asks a form about something else is none.</summary>
internal static class AskedBefore
{
    /// <returns>The newest of some waves; null where none of them asks about needs.</returns>
    public static async Task<AskingWave?> NewestAsync(TalaiaDb db, KnownQuestionnaires questionnaires, Expression<Func<Wave, bool>> some, CancellationToken cancel)
    {
        var waves = await db.Set<Wave>().Where(some).OrderByDescending(wave => wave.Key).Select(wave => new AskingWave(wave.Id, wave.Key, wave.Simulated, wave.ReleaseId)).ToListAsync(cancel);
        foreach (var wave in waves)
        {
            if ((await questionnaires.OfAsync(db, wave.Id, cancel)).Needs.Count > 0)
                return wave;
        }

        return null;
    }
}
