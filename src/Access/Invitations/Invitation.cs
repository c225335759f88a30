using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;
using Talaia.Territory.People;

namespace Talaia.Access.Invitations;

/// <summary>Somebody is asked to have an account. Its link opens once, within <see cref="Days"/>; only the hash of the token is kept.</summary>
internal sealed class Invitation
{
    public const int Days = 14;

    public Guid Id { get; private init; }

    /// <summary>In lower case.</summary>
    public string Email { get; private init; } = "";

    /// <summary>The address while the invitation stands, null afterwards: its unique index lets one stand for each address.</summary>
    public string? StandingFor { get; private set; }
    public string Name { get; private init; } = "";
    public string Role { get; private init; } = "";
    public string? Codi6 { get; private init; }
    public string Language { get; private init; } = "";
    public string TokenHash { get; private set; } = "";

    /// <summary>Who invited, as acts name people.</summary>
    public string InvitedBy { get; private init; } = "";
    public DateTimeOffset InvitedAt { get; private init; }
    public DateTimeOffset EndsAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    private Invitation()
    {
    }

    public Invitation(NewPerson person, string token, string actor, TimeProvider clock)
    {
        Id = Ids.New(clock);
        Email = Mailbox.Fold(person.Email);
        StandingFor = Email;
        (Name, Role, Codi6, Language) = (person.Name.Trim(), person.Role, person.Codi6, person.Language);
        (InvitedBy, InvitedAt) = (actor, clock.GetUtcNow());
        Renew(token, InvitedAt);
    }

    public bool IsOpen(DateTimeOffset now) => AcceptedAt is null && WithdrawnAt is null && now < EndsAt;

    /// <summary>Another link for another fortnight; the former one is dead.</summary>
    public void Renew(string token, DateTimeOffset now) => (TokenHash, EndsAt) = (Secrets.Hash(token), now.AddDays(Days));

    public void Accept(DateTimeOffset now) => (AcceptedAt, StandingFor) = (now, null);

    public void Withdraw(DateTimeOffset now) => (WithdrawnAt, StandingFor) = (now, null);

    /// <summary>It ran out, and another takes its place.</summary>
    public void MakeRoom() => StandingFor = null;

    internal static void Map(ModelBuilder model) => model.Entity<Invitation>(entity =>
    {
        entity.ToTable("invitations");
        entity.Property(invitation => invitation.Email).HasMaxLength(254);
        entity.Property(invitation => invitation.StandingFor).HasMaxLength(254);
        entity.HasIndex(invitation => invitation.StandingFor).IsUnique();
        entity.Property(invitation => invitation.Role).HasMaxLength(20);
        entity.Property(invitation => invitation.Codi6).HasMaxLength(6);
        entity.HasIndex(invitation => invitation.Codi6);
        entity.Property(invitation => invitation.Language).HasMaxLength(10);
        entity.Property(invitation => invitation.InvitedBy).HasMaxLength(200);
        entity.Property(invitation => invitation.TokenHash).HasMaxLength(64).IsConcurrencyToken();
        entity.HasIndex(invitation => invitation.TokenHash).IsUnique();

        // Of those who accept or withdraw it at once, exactly one finds it as it was.
        entity.Property(invitation => invitation.AcceptedAt).IsConcurrencyToken();
        entity.Property(invitation => invitation.WithdrawnAt).IsConcurrencyToken();
    });
}
