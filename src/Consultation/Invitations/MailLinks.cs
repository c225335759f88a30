using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Territory.People;

namespace Talaia.Consultation.Invitations;

/// <summary>
/// Writes to the coordinators of every town hall that the wave asks and that has not sent its answers, each with a personal link of their own. A person is written to
/// once a wave, however often this is asked: the letter's key, `questionnaire-link/{wave}/{codi6}/{n}`, holds the person, and asking again reaches those who have come since.
/// </summary>
public sealed class MailLinks(TalaiaDb db, WriteToTowns write, TimeProvider clock)
{
    private const string Template = "questionnaire-link";

    /// <exception cref="Kernel.Problems.InputException">`unknown-wave`.</exception>
    /// <exception cref="Kernel.Problems.RuleException">`wave-not-open-yet`, `wave-closed`.</exception>
    public Task<MailedLinks> RunAsync(string waveKey, string by, CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, () => OnceAsync(waveKey, by, cancel));

    private async Task<MailedLinks> OnceAsync(string waveKey, string by, CancellationToken cancel)
    {
        var wave = await db.Set<Wave>().Where(wave => wave.Key == waveKey).Select(wave => new { wave.Id, wave.Opens, wave.Closes }).SingleOrDefaultAsync(cancel)
            ?? throw Unknown.Wave(waveKey);
        var now = clock.GetUtcNow();
        WaveWindow.RequireOpen(waveKey, now, wave.Opens, wave.Closes);
        var sent = await db.Set<Response>().Where(response => response.WaveId == wave.Id && response.SentAt != null).Select(response => response.Codi6).ToHashSetAsync(cancel);
        var asked = await db.Set<WaveTown>().Where(town => town.WaveId == wave.Id).Select(town => new { town.Codi6, town.ExtendedUntil }).ToListAsync(cancel);
        var ends = asked.Where(town => !sent.Contains(town.Codi6)).ToDictionary(town => town.Codi6, town => WaveTown.End(wave.Closes, town.ExtendedUntil));
        var mailed = await write.RunAsync(new TownLetter(Template, wave.Id, waveKey, person => Key(waveKey, person), _ => []), ends, by, cancel);
        await db.SaveChangesAsync(cancel);
        return mailed;
    }

    private static string Key(string wave, PersonName person) => $"{Template}/{wave}/{person.Codi6}/{person.Id:N}";
}
