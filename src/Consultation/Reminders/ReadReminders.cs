using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Reminders;

public sealed record ReminderRow(DateTimeOffset At, Reminded To, LocalizedText Words, int Letters);

public sealed class ReadReminders(TalaiaDb db)
{
    /// <summary>Those of a wave, the newest first.</summary>
    public Task<List<ReminderRow>> OfWaveAsync(string waveKey, CancellationToken cancel = default) =>
        db.Set<Reminder>().Where(reminder => db.Set<Wave>().Any(wave => wave.Id == reminder.WaveId && wave.Key == waveKey))
            .OrderByDescending(reminder => reminder.Id).Select(reminder => new ReminderRow(reminder.At, reminder.To, reminder.Words, reminder.Letters)).ToListAsync(cancel);
}
