using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Calls;

/// <summary>How a call went.</summary>
public enum CallOutcome
{
    NoAnswer,
    CallBack,
    WillAnswer,
    NeedsHelp,
    WrongContact,
    Declines,
}

/// <summary>A call of the office to a town hall about a wave, noted by who called. A note is never changed: another call is another note.</summary>
internal sealed class Call
{
    public const int LongestNote = 1_000;

    public Guid Id { get; private init; }
    public Guid WaveId { get; private init; }
    public string Codi6 { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
    public string By { get; private init; } = "";
    public CallOutcome Outcome { get; private init; }
    public string Note { get; private init; } = "";

    /// <summary>When to call again.</summary>
    public DateOnly? Again { get; private init; }

    /// <summary>Made by the page: posting it twice notes it once.</summary>
    public string IdempotencyKey { get; private init; } = "";

    private Call()
    {
    }

    public Call(Guid waveId, string codi6, CallOutcome outcome, string note, DateOnly? again, string idempotencyKey, string by, TimeProvider clock)
    {
        Id = Ids.New(clock);
        At = clock.GetUtcNow();
        (WaveId, Codi6, Outcome, Note, Again, IdempotencyKey, By) = (waveId, codi6, outcome, note, again, idempotencyKey, by);
    }

    internal static void Map(ModelBuilder model) => model.Entity<Call>(entity =>
    {
        entity.ToTable("calls");
        entity.HasOne<Wave>().WithMany().HasForeignKey(call => call.WaveId);
        entity.HasIndex(call => new { call.WaveId, call.Codi6 });
        entity.HasIndex(call => call.IdempotencyKey).IsUnique();
        entity.Property(call => call.Codi6).HasMaxLength(6);
        entity.Property(call => call.Outcome).HasConversion<string>().HasMaxLength(20);
        entity.Property(call => call.By).HasMaxLength(200);
        entity.Property(call => call.IdempotencyKey).HasMaxLength(100);
    });
}
