using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Search;

namespace Talaia.Conference.Sessions;

/// <summary>One session of an edition. What it touches and speaks of are links; who speaks is in <see cref="SessionSpeaker"/>.</summary>
internal sealed class Session : IFindable
{
    public Guid Id { get; private init; }
    public Guid EditionId { get; private init; }
    public int Year { get; private init; }

    /// <summary>Public and stable within its edition.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Names it in exchange files for ever: that of the file from which it came, or its own.</summary>
    public string ScheduleGuid { get; private init; } = "";

    /// <summary>The key that exchange files ask for beside it; a whole number for sessions that were typed in.</summary>
    public string ScheduleId { get; private init; } = "";
    public LocalizedText Title { get; private set; } = LocalizedText.Empty;
    public LocalizedText Abstract { get; private set; } = LocalizedText.Empty;
    public DateTimeOffset Start { get; private set; }
    public int Minutes { get; private set; }
    public Guid? RoomId { get; private set; }
    public Guid? TrackId { get; private set; }

    /// <summary>Tags separated by commas.</summary>
    public string Languages { get; private set; } = "";
    public Profiles Profiles { get; private set; }

    /// <summary>It is not held: it vanished from the programme. What was noted in it stays.</summary>
    public bool IsWithdrawn { get; private set; }

    private Session()
    {
    }

    public Session(Edition edition, string code, string? scheduleGuid, string scheduleId, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (EditionId, Year, Code, ScheduleId) = (edition.Id, edition.Year, code, scheduleId);
        ScheduleGuid = scheduleGuid ?? Id.ToString();
    }

    public Ref Ref => ConferenceKey.Session(Year, Code);

    /// <exception cref="InputException">`session-without-title`, `bad-minutes`, `speaker-without-name`, `speaker-too-long`, `languages-too-long`.</exception>
    public void Write(SessionDraft draft, Room? room, Track? track)
    {
        var problems = draft.Problems().ToList();
        if (problems.Count > 0)
            throw new InputException(problems);
        (Title, Abstract) = (draft.Title, draft.Abstract);
        (Start, Minutes) = (draft.Start.ToUniversalTime(), draft.Minutes);
        (RoomId, TrackId) = (room?.Id, track?.Id);
        Languages = string.Join(',', draft.Languages);
        Profiles = draft.Profiles == Profiles.None ? Profiles.All : draft.Profiles;
        IsWithdrawn = false;
    }

    /// <summary>Somebody has read the machine's draft of a text in this language and found it good.</summary>
    /// <returns>False where there is none.</returns>
    public bool Review(string field, string language)
    {
        var isMarked = (field == "title" && Title.IsMachine(language)) || (field == "abstract" && Abstract.IsMachine(language));
        (Title, Abstract) = (field == "title" ? Title.Reviewed(language) : Title, field == "abstract" ? Abstract.Reviewed(language) : Abstract);
        return isMarked;
    }

    public void Withdraw() => IsWithdrawn = true;

    public Findable FoundBy() => IsWithdrawn ? Findable.Nowhere(Ref) : Findable.Of(Ref, Title, Abstract);

    internal static void Map(ModelBuilder model) => model.Entity<Session>(entity =>
    {
        entity.ToTable("conference_sessions");
        entity.KeepsBeforeAndAfter();
        entity.Ignore(session => session.Ref);
        entity.HasOne<Edition>().WithMany().HasForeignKey(session => session.EditionId);
        entity.HasOne<Room>().WithMany().HasForeignKey(session => session.RoomId);
        entity.HasOne<Track>().WithMany().HasForeignKey(session => session.TrackId);
        entity.Property(session => session.Code).HasMaxLength(100);
        entity.Property(session => session.ScheduleGuid).HasMaxLength(100);
        entity.Property(session => session.ScheduleId).HasMaxLength(100);
        entity.Property(session => session.Languages).HasMaxLength(100);
        entity.Property(session => session.Profiles).HasConversion<string>().HasMaxLength(40);
        entity.HasIndex(session => new { session.EditionId, session.Code }).IsUnique();
        entity.HasIndex(session => new { session.EditionId, session.ScheduleGuid }).IsUnique();
    });
}
