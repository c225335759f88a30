using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;
using Talaia.Territory.Municipalities;
using Talaia.Territory.People;

namespace Talaia.Consultation.Invitations;

/// <summary>What became of asking to write to the town halls of a wave.</summary>
/// <param name="Written">Letters promised now.</param>
/// <param name="Before">People who had been written to in this wave already, and were not again.</param>
/// <param name="WithoutAddress">Town halls that have not sent their answers and of which no coordinator is known.</param>
public sealed record MailedLinks(int Written, int Before, int WithoutAddress);

/// <summary>
/// Writes to the coordinators of every town hall that the wave asks and that has not sent its answers, each with a personal link of their own. A person is written to
/// once a wave, however often this is asked: the letter's key, `questionnaire-link/{wave}/{codi6}/{n}`, holds the person, and asking again reaches those who have come since.
/// </summary>
public sealed class MailLinks(TalaiaDb db, ReadMunicipalities municipalities, ReadPeople people, ReadLetters letters, PostLetter post, TimeProvider clock)
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
        var ends = await db.Set<WaveTown>().Where(town => town.WaveId == wave.Id).ToDictionaryAsync(town => town.Codi6, town => WaveTown.End(wave.Closes, town.ExtendedUntil), cancel);
        var towns = (await municipalities.AllAsync(cancel)).Where(town => ends.ContainsKey(town.Codi6) && !sent.Contains(town.Codi6)).ToDictionary(town => town.Codi6, town => town.Name);
        var coordinators = (await people.OfMunicipalitiesAsync(towns.Keys, cancel)).Where(person => person.Role == Role.Coordinator).ToList();
        var posted = await letters.PostedAsync([.. coordinators.Select(person => Key(waveKey, person))], cancel);

        var due = coordinators.Where(person => !posted.Contains(Key(waveKey, person))).ToList();
        var writing = new LinkLetters(db, post, clock);
        foreach (var person in due)
            writing.Add(Template, Key(waveKey, person), wave.Id, waveKey, person, towns[person.Codi6!], ends[person.Codi6!], by);
        await db.SaveChangesAsync(cancel);
        return new MailedLinks(due.Count, posted.Count, towns.Count - coordinators.Select(person => person.Codi6).Distinct().Count());
    }

    private static string Key(string wave, PersonName person) => $"{Template}/{wave}/{person.Codi6}/{person.Id:N}";
}
