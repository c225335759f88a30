using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Innovation.Challenges;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Conference.Sessions;

public sealed record SpeakerRow(string Key, string Name, LocalizedText About, string? ScheduleId);

public sealed record TrackRow(string Key, LocalizedText Name);

/// <summary>A session as the programme and its own sheet show it.</summary>
/// <param name="Start">In UTC; <see cref="EditionRow.Local"/> puts it on the edition's clock.</param>
/// <param name="Room">The room's name, or null.</param>
/// <param name="Speakers">In the order in which they are named.</param>
/// <param name="Concerns">What its links name.</param>
/// <param name="IsWithdrawn">It is not held.</param>
public sealed record SessionRow(
    int Year,
    string Code,
    LocalizedText Title,
    LocalizedText Abstract,
    DateTimeOffset Start,
    int Minutes,
    string? Room,
    TrackRow? Track,
    IReadOnlyList<string> Languages,
    Profiles Profiles,
    IReadOnlyList<SpeakerRow> Speakers,
    Concerns Concerns,
    bool IsWithdrawn,
    string ScheduleGuid,
    string ScheduleId)
{
    public DateTimeOffset End => Start.AddMinutes(Minutes);

    public Slot Slot => new(Code, Start, End, Room, [.. Speakers.Select(speaker => speaker.Name)]);
}

/// <summary>The programme of an edition.</summary>
/// <param name="Sessions">By start, then by room; those withdrawn are left out.</param>
/// <param name="Withdrawn">Those that vanished from the programme.</param>
/// <param name="Rooms">Names of the rooms in use, in their order.</param>
/// <param name="EveryRoom">The same with those in which nothing is held.</param>
public sealed record ProgrammeRows(
    IReadOnlyList<SessionRow> Sessions, IReadOnlyList<SessionRow> Withdrawn, IReadOnlyList<string> Rooms, IReadOnlyList<string> EveryRoom,
    IReadOnlyList<TrackRow> Tracks, IReadOnlyList<SpeakerRow> Speakers)
{
    /// <summary>Those held, then those withdrawn.</summary>
    public IEnumerable<SessionRow> All => Sessions.Concat(Withdrawn);

    public IReadOnlyList<Clash> Clashes => Talaia.Conference.Sessions.Clashes.In(Sessions.Select(session => session.Slot));
}

public sealed class ReadProgramme(TalaiaDb db)
{
    public async Task<ProgrammeRows> OfYearAsync(int year, CancellationToken cancel = default)
    {
        var edition = await db.Set<Edition>().Where(edition => edition.Year == year).Select(edition => (Guid?)edition.Id).SingleOrDefaultAsync(cancel);
        var sessions = await db.Set<Session>().AsNoTracking().Where(session => session.EditionId == edition).ToListAsync(cancel);
        var rooms = await db.Set<Room>().AsNoTracking().Where(room => room.EditionId == edition).OrderBy(room => room.Order).ToListAsync(cancel);
        var tracks = await db.Set<Track>().AsNoTracking().Where(track => track.EditionId == edition).OrderBy(track => track.Order).ToListAsync(cancel);
        var speakers = await db.Set<Speaker>().AsNoTracking().Where(speaker => speaker.EditionId == edition).OrderBy(speaker => speaker.Name).ToListAsync(cancel);
        var ids = sessions.ConvertAll(session => session.Id);
        var speaking = (await db.Set<SessionSpeaker>().AsNoTracking().Where(row => ids.Contains(row.SessionId)).OrderBy(row => row.Order).ToListAsync(cancel)).ToLookup(row => row.SessionId, row => row.SpeakerId);
        var prefix = Edition.Text(year) + "/";
        var links = (await db.Set<Link>().AsNoTracking().Where(link => link.FromKind == ConferenceKey.SessionKind && link.FromKey.StartsWith(prefix)).ToListAsync(cancel)).ToLookup(link => link.FromKey);

        var roomOf = rooms.ToDictionary(room => room.Id);
        var trackOf = tracks.ToDictionary(track => track.Id, track => new TrackRow(track.Key, track.Name));
        var speakerOf = speakers.ToDictionary(speaker => speaker.Id, speaker => new SpeakerRow(speaker.Key, speaker.Name, speaker.About, speaker.ScheduleId));
        SessionRow Row(Session session) => new(
            session.Year, session.Code, session.Title, session.Abstract, session.Start, session.Minutes,
            session.RoomId is { } room ? roomOf[room].Name : null, session.TrackId is { } track ? trackOf[track] : null,
            session.Languages.Split(',', StringSplitOptions.RemoveEmptyEntries), session.Profiles, [.. speaking[session.Id].Select(id => speakerOf[id])],
            ConcernsOf(links[session.Ref.Key]), session.IsWithdrawn, session.ScheduleGuid, session.ScheduleId);
        var ordered = sessions.OrderBy(session => session.Start).ThenBy(session => session.RoomId is { } room ? roomOf[room].Order : int.MaxValue)
            .ThenBy(session => session.Code, StringComparer.Ordinal).Select(Row).ToList();
        var held = ordered.FindAll(session => !session.IsWithdrawn);
        return new ProgrammeRows(
            held, ordered.FindAll(session => session.IsWithdrawn), [.. rooms.Select(room => room.Name).Where(name => held.Exists(session => session.Room == name))],
            [.. rooms.Select(room => room.Name)],
            [.. trackOf.Values.Where(track => held.Exists(session => session.Track == track))],
            [.. speakerOf.Values.Where(speaker => held.Exists(session => session.Speakers.Contains(speaker)))]);
    }

    /// <returns>Null when the edition has no session of this code; a withdrawn one is found.</returns>
    public async Task<SessionRow?> SessionAsync(int year, string code, CancellationToken cancel = default)
    {
        var programme = await OfYearAsync(year, cancel);
        return programme.All.FirstOrDefault(session => session.Code == code);
    }

    internal static Concerns ConcernsOf(IEnumerable<Link> links)
    {
        List<string> Keys(string verb, string kind) => [.. links.Where(link => link.Kind == verb && link.ToKind == kind).Select(link => link.ToKey).Order(StringComparer.Ordinal)];
        return new Concerns(Keys(LinkKinds.Touches, "element"), Keys(LinkKinds.SpeaksOf, "trend"), Keys(LinkKinds.SpeaksOf, ChallengeRef.Kind));
    }
}
