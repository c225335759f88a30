using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Conference.Sessions;

/// <summary>Somebody who speaks in an edition.</summary>
internal sealed class Speaker
{
    public Guid Id { get; private init; }
    public Guid EditionId { get; private init; }
    public string Key { get; private init; } = "";
    public string Name { get; private set; } = "";

    /// <summary>Office, body: how the programme introduces the person.</summary>
    public LocalizedText About { get; private set; } = LocalizedText.Empty;

    /// <summary>Who it is in the file from which it came; null for one that was typed in.</summary>
    public string? ScheduleId { get; private init; }

    private Speaker()
    {
    }

    public Speaker(Guid editionId, string key, SpeakerDraft given, TimeProvider clock)
    {
        (Id, EditionId, Key, ScheduleId) = (Ids.New(clock), editionId, key, given.ScheduleId);
        Write(given);
    }

    public void Write(SpeakerDraft given)
    {
        Name = given.Name.Trim();
        foreach (var language in given.About?.Languages ?? [])
            About = About.With(language, given.About![language]);
    }

    internal static void Map(ModelBuilder model) => model.Entity<Speaker>(entity =>
    {
        entity.ToTable("conference_speakers");
        entity.HasOne<Edition>().WithMany().HasForeignKey(speaker => speaker.EditionId);
        entity.Property(speaker => speaker.Key).HasMaxLength(100);
        entity.Property(speaker => speaker.Name).HasMaxLength(200);
        entity.Property(speaker => speaker.ScheduleId).HasMaxLength(100);
        entity.HasIndex(speaker => new { speaker.EditionId, speaker.Key }).IsUnique();
    });
}

/// <summary>That somebody speaks in a session.</summary>
internal sealed class SessionSpeaker
{
    public Guid SessionId { get; private init; }
    public Guid SpeakerId { get; private init; }
    public int Order { get; private set; }

    private SessionSpeaker()
    {
    }

    public SessionSpeaker(Session session, Speaker speaker, int order) => (SessionId, SpeakerId, Order) = (session.Id, speaker.Id, order);

    public void MoveTo(int order) => Order = order;

    internal static void Map(ModelBuilder model) => model.Entity<SessionSpeaker>(entity =>
    {
        entity.ToTable("conference_session_speakers");
        entity.HasKey(row => new { row.SessionId, row.SpeakerId });
        entity.HasOne<Session>().WithMany().HasForeignKey(row => row.SessionId);
        entity.HasOne<Speaker>().WithMany().HasForeignKey(row => row.SpeakerId);
    });
}
