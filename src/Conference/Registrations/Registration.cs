using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;

namespace Talaia.Conference.Registrations;

/// <summary>
/// Somebody's place in an edition, or in its waiting list. Numbers follow the order of registering, each once and none missing. Only the hash of the token
/// that opens its page is stored. What is known of the person is erased when they cancel, and on the day that the edition promised.
/// </summary>
internal sealed class Registration
{
    public const int LongestName = 200;
    public const int LongestBody = 200;

    public Guid Id { get; private init; }
    public Guid EditionId { get; private init; }

    /// <summary>From 1, in the order of registering.</summary>
    public int Number { get; private init; }

    /// <summary>Empty once erased.</summary>
    public string Name { get; private set; } = "";

    /// <summary>In lower case; null once erased.</summary>
    public string? Email { get; private set; }

    /// <summary>The municipality for which the person comes; null for another body.</summary>
    public string? Codi6 { get; private init; }

    /// <summary>The body, where it is no municipality; may be empty.</summary>
    public string Body { get; private set; } = "";
    public Profiles Profile { get; private init; }

    /// <summary>The code of the language in which the person is written to; null where no letters are wanted.</summary>
    public string? Language { get; private init; }
    public RegistrationState State { get; private set; }
    public DateTimeOffset At { get; private init; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>SHA-256 of the key of the form that was sent.</summary>
    public string KeyHash { get; private init; } = "";
    public string Salt { get; private init; } = "";

    /// <summary>SHA-256 of the token.</summary>
    public string TokenHash { get; private init; } = "";

    private Registration()
    {
    }

    public Registration(Edition edition, int number, bool hasPlace, NewRegistration given, string key, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (EditionId, Number) = (edition.Id, number);
        (Name, Email, Codi6, Body, Profile) = (given.Name.Trim(), Mailbox.Fold(given.Email), given.Codi6, given.Codi6 is null ? given.Body?.Trim() ?? "" : "", given.Profile);
        (Language, At) = (given.Language?.Code, clock.GetUtcNow());
        State = RegistrationState.Waiting;
        if (hasPlace)
            Confirm(clock);
        KeyHash = RegistrationToken.Hash(key);
        Salt = RegistrationToken.NewSalt();
        TokenHash = RegistrationToken.Hash(RegistrationToken.Of(Salt, key));
    }

    /// <summary>Gives it a place.</summary>
    public void Confirm(TimeProvider clock)
    {
        if (State != RegistrationState.Waiting)
            throw new InvalidOperationException($"Registration {Number} is {State} and waits for no place.");
        (State, ConfirmedAt) = (RegistrationState.Confirmed, clock.GetUtcNow());
    }

    /// <returns>False when it was cancelled before.</returns>
    public bool Cancel(TimeProvider clock)
    {
        if (State == RegistrationState.Cancelled)
            return false;
        (State, CancelledAt) = (RegistrationState.Cancelled, clock.GetUtcNow());
        Forget();
        return true;
    }

    /// <summary>Erases who it was. Number, state, municipality and profile stay, for the counts.</summary>
    public void Forget() => (Name, Email, Body) = ("", null, "");

    internal static void Map(ModelBuilder model) => model.Entity<Registration>(entity =>
    {
        entity.ToTable("conference_registrations");
        entity.HasOne<Edition>().WithMany().HasForeignKey(registration => registration.EditionId);
        entity.Property(registration => registration.Name).HasMaxLength(LongestName);
        entity.Property(registration => registration.Email).HasMaxLength(254);
        entity.Property(registration => registration.Codi6).HasMaxLength(6);
        entity.Property(registration => registration.Body).HasMaxLength(LongestBody);
        entity.Property(registration => registration.Profile).HasConversion<string>().HasMaxLength(40);
        entity.Property(registration => registration.Language).HasMaxLength(10);
        entity.Property(registration => registration.State).HasConversion<string>().HasMaxLength(10);
        foreach (var hash in new[] { nameof(KeyHash), nameof(TokenHash) })
            entity.Property(hash).HasMaxLength(64);
        entity.Property(registration => registration.Salt).HasMaxLength(44);
        entity.HasIndex(registration => new { registration.EditionId, registration.Number }).IsUnique();
        entity.HasIndex(registration => new { registration.EditionId, registration.Email }).IsUnique();
        entity.HasIndex(registration => new { registration.EditionId, registration.KeyHash }).IsUnique();
        entity.HasIndex(registration => registration.TokenHash).IsUnique();
    });
}
