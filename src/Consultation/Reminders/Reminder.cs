using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Reminders;

/// <summary>That the town halls of a wave that stood at one point were reminded, with which words of the office's own.</summary>
internal sealed class Reminder
{
    /// <summary>Most characters of the office's own words in one language.</summary>
    public const int LongestWords = 1_000;

    public Guid Id { get; private init; }
    public Guid WaveId { get; private init; }
    public DateTimeOffset At { get; private init; }
    public string By { get; private init; } = "";
    public Reminded To { get; private init; }
    public LocalizedText Words { get; private init; } = LocalizedText.Empty;
    public int Letters { get; private init; }

    private Reminder()
    {
    }

    public Reminder(Guid waveId, Reminded to, LocalizedText words, int letters, string by, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (WaveId, To, Words, Letters, By) = (waveId, to, words, letters, by);
        At = clock.GetUtcNow();
    }

    internal static void Map(ModelBuilder model) => model.Entity<Reminder>(entity =>
    {
        entity.ToTable("reminders");
        entity.HasOne<Wave>().WithMany().HasForeignKey(reminder => reminder.WaveId);
        entity.Property(reminder => reminder.To).HasConversion<string>().HasMaxLength(20);
        entity.Property(reminder => reminder.By).HasMaxLength(200);
    });
}
