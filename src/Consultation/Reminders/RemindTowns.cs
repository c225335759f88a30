using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Following;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Reminders;

/// <summary>
/// Reminds the coordinators of the town halls that stand at one point, each with a new personal link (older ones go on working) and, in their language, the office's
/// own words. Nobody is reminded twice on one day, whatever is pressed.
/// </summary>
public sealed class RemindTowns(TalaiaDb db, ReadStanding standing, WriteToTowns write, TimeProvider clock)
{
    private const string Template = "questionnaire-reminder";

    /// <param name="words">The office's own, by language; empty for the usual text alone.</param>
    /// <exception cref="InputException">`unknown-wave`, `text-too-long`.</exception>
    /// <exception cref="RuleException">`wave-not-open-yet`, `wave-closed`.</exception>
    public Task<MailedLinks> RunAsync(string waveKey, Reminded to, LocalizedText words, string by, CancellationToken cancel = default)
    {
        if (Language.All.Any(language => words[language.Code]?.Length > Reminder.LongestWords))
            throw new InputException(new Problem("text-too-long", $"The words take at most {Reminder.LongestWords} characters in each language."));
        return UntilUndisturbed.RunAsync(db, () => OnceAsync(waveKey, to, words, by, cancel));
    }

    private async Task<MailedLinks> OnceAsync(string waveKey, Reminded to, LocalizedText words, string by, CancellationToken cancel)
    {
        var wave = await db.Set<Wave>().Where(wave => wave.Key == waveKey).Select(wave => new { wave.Id, wave.Opens, wave.Closes }).SingleOrDefaultAsync(cancel)
            ?? throw Unknown.Wave(waveKey);
        var now = clock.GetUtcNow();
        WaveWindow.RequireOpen(waveKey, now, wave.Opens, wave.Closes);
        var due = (await standing.OfWaveAsync(wave.Id, wave.Closes, cancel)).Where(town => town.Waits == to).ToDictionary(town => town.Codi6);
        var mailed = await write.RunAsync(
            new TownLetter(
                Template, wave.Id, waveKey, person => $"{Template}/{waveKey}/{now.UtcDateTime:yyyyMMdd}/{person.Id:N}",
                person => [("state", to.ToString()), ("missing", due[person.Codi6!].Missing.ToString(CultureInfo.InvariantCulture)), ("note", words[person.Language] ?? "")]),
            due.ToDictionary(town => town.Key, town => town.Value.Ends), by, cancel);
        db.Add(new Reminder(wave.Id, to, words, mailed.Written, by, clock));
        db.Add(new AuditEntry(by, "remind-towns", WaveRef.To(waveKey), clock, to.ToString()));
        await db.SaveChangesAsync(cancel);
        return mailed;
    }
}
