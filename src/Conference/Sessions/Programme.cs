using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Texts;

namespace Talaia.Conference.Sessions;

/// <summary>
/// The programme of one edition, tracked, within the caller's transaction: sessions are written into it, and rooms, tracks and speakers found by name or
/// added. The caller saves.
/// </summary>
internal sealed class Programme
{
    /// <summary>Stands in the place of a session's code in the address where one is added, so that no session may have it.</summary>
    private const string CodeOfNone = "nova";

    private readonly TalaiaDb _db;
    private readonly TimeProvider _clock;
    private readonly List<Room> _rooms;
    private readonly List<Track> _tracks;
    private readonly List<Speaker> _speakers;
    private readonly ILookup<Guid, SessionSpeaker> _speaking;

    private Programme(TalaiaDb db, TimeProvider clock, Edition edition, List<Session> sessions, List<Room> rooms, List<Track> tracks, List<Speaker> speakers, List<SessionSpeaker> speaking)
    {
        (_db, _clock, Edition, Sessions) = (db, clock, edition, sessions);
        (_rooms, _tracks, _speakers, _speaking) = (rooms, tracks, speakers, speaking.ToLookup(row => row.SessionId));
    }

    public Edition Edition { get; }

    public List<Session> Sessions { get; }

    public static async Task<Programme> LoadAsync(TalaiaDb db, Edition edition, TimeProvider clock, CancellationToken cancel)
    {
        var sessions = await db.Set<Session>().Where(session => session.EditionId == edition.Id).ToListAsync(cancel);
        var ids = sessions.ConvertAll(session => session.Id);
        return new Programme(
            db, clock, edition, sessions,
            await db.Set<Room>().Where(room => room.EditionId == edition.Id).ToListAsync(cancel),
            await db.Set<Track>().Where(track => track.EditionId == edition.Id).ToListAsync(cancel),
            await db.Set<Speaker>().Where(speaker => speaker.EditionId == edition.Id).ToListAsync(cancel),
            await db.Set<SessionSpeaker>().Where(row => ids.Contains(row.SessionId)).ToListAsync(cancel));
    }

    /// <summary>Whether a session of this edition has the guid already, as when a file uses one twice.</summary>
    public bool HasGuid(string? guid) => guid is not null && Sessions.Exists(session => session.ScheduleGuid == guid);

    /// <summary>Adds a session under a free code and writes it.</summary>
    /// <param name="scheduleGuid">From the file in which it stands; null for its own.</param>
    /// <param name="scheduleId">From the file in which it stands; null for the next whole number.</param>
    public Session Add(SessionDraft draft, string? scheduleGuid = null, string? scheduleId = null)
    {
        var code = Free(draft.Code ?? draft.Title.In("ca"), Sessions.Select(session => session.Code).Append(CodeOfNone));
        var session = new Session(Edition, code, scheduleGuid, scheduleId ?? NextId(), _clock);
        Sessions.Add(session);
        _db.Add(session);
        Write(session, draft);
        return session;
    }

    public void Write(Session session, SessionDraft draft)
    {
        session.Write(draft, draft.Room is { Length: > 0 } room ? Room(room) : null, draft.Track is { IsEmpty: false } track ? Track(track) : null);
        var speakers = draft.Speakers.Select(Speaker).Distinct().ToList();
        var before = _speaking[session.Id].OrderBy(row => row.Order).ToList();
        if (before.Select(row => row.SpeakerId).SequenceEqual(speakers.Select(speaker => speaker.Id)))
            return;
        _db.RemoveRange(before.Where(row => !speakers.Exists(speaker => speaker.Id == row.SpeakerId)));
        foreach (var (order, speaker) in speakers.Index())
        {
            if (before.Find(row => row.SpeakerId == speaker.Id) is { } kept)
                kept.MoveTo(order);
            else
                _db.Add(new SessionSpeaker(session, speaker, order));
        }
    }

    /// <summary>The room of this name, added where there is none.</summary>
    public Room Room(string name)
    {
        var known = _rooms.Find(room => room.Name == name.Trim());
        if (known is null)
            Keep(_rooms, known = new Room(Edition.Id, Free(name, _rooms.Select(room => room.Key)), name.Trim(), _rooms.Count, _clock));
        return known;
    }

    private Track Track(LocalizedText name)
    {
        var known = _tracks.Find(track => name.Languages.Any(language => track.Name[language] == name[language]));
        if (known is null)
            Keep(_tracks, known = new Track(Edition.Id, Free(name.In("ca"), _tracks.Select(track => track.Key)), name, _tracks.Count, _clock));
        known.Translate(name);
        return known;
    }

    private Speaker Speaker(SpeakerDraft given)
    {
        var known = _speakers.Find(speaker => given.ScheduleId is not null && (speaker.ScheduleId ?? speaker.Key) == given.ScheduleId)
            ?? _speakers.Find(speaker => (given.ScheduleId is null || speaker.ScheduleId is null) && speaker.Name == given.Name.Trim());
        if (known is null)
            Keep(_speakers, known = new Speaker(Edition.Id, Free(given.Name, _speakers.Select(speaker => speaker.Key)), given, _clock));
        else
            known.Write(given);
        return known;
    }

    private void Keep<T>(List<T> list, T thing)
        where T : class
    {
        list.Add(thing);
        _db.Add(thing);
    }

    private string NextId() => (Sessions.Select(session => int.TryParse(session.ScheduleId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>An address part made of the name; with a number behind it where it is taken.</summary>
    private static string Free(string name, IEnumerable<string> taken)
    {
        var slug = Folding.Slug(name) is { Length: > 0 } made ? made : "x";
        var known = taken.ToHashSet();
        return Enumerable.Range(1, known.Count + 1).Select(i => i == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{i}")).First(code => !known.Contains(code));
    }
}
