using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;

namespace Talaia.Consultation.Delegations;

/// <summary>
/// Some sections of a municipality's response handed to a named colleague, who needs no account. The answers stay the municipality's; the coordinator sees who was
/// asked what and when it was done, and can take it back.
/// </summary>
internal sealed class Delegation
{
    public const int LongestName = 200;
    public const int LongestEmail = 320;
    public const int LongestNote = 500;

    public Guid Id { get; private init; }
    public Guid WaveId { get; private init; }
    public string Codi6 { get; private init; } = "";

    /// <summary>Codes of the sections, in the questionnaire's order.</summary>
    public IReadOnlyList<string> Sections { get; private init; } = [];
    public string Name { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    /// <summary>When the colleague said that it is done; null again when they go on.</summary>
    public DateTimeOffset? DoneAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    private Delegation()
    {
    }

    public Delegation(Guid waveId, string codi6, IReadOnlyList<string> sections, string name, string email, string by, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (WaveId, Codi6, Sections) = (waveId, codi6, sections);
        (Name, Email, By) = (name, Mailbox.Fold(email), by);
        At = clock.GetUtcNow();
    }

    public void Finish(bool done, TimeProvider clock) => DoneAt = done ? clock.GetUtcNow() : null;

    public void Withdraw(TimeProvider clock) => WithdrawnAt ??= clock.GetUtcNow();

    internal static void Map(ModelBuilder model) => model.Entity<Delegation>(entity =>
    {
        entity.ToTable("delegations");
        entity.HasOne<Wave>().WithMany().HasForeignKey(delegation => delegation.WaveId);
        entity.HasIndex(delegation => new { delegation.WaveId, delegation.Codi6 });
        entity.Property(delegation => delegation.Sections).HasConversion(
            sections => string.Join(' ', sections), text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new Microsoft.EntityFrameworkCore.ChangeTracking.ValueComparer<IReadOnlyList<string>>(false));
        entity.Property(delegation => delegation.Codi6).HasMaxLength(6);
        entity.Property(delegation => delegation.Name).HasMaxLength(LongestName);
        entity.Property(delegation => delegation.Email).HasMaxLength(LongestEmail);
        entity.Property(delegation => delegation.By).HasMaxLength(200);
    });
}
