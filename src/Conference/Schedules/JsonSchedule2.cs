using System.Globalization;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

/// <summary>
/// Takes a programme out of schedule JSON v2: rooms, tracks and days stand in the conference, events in one list that points at rooms by guid and at tracks by slug; breaks
/// are events too.
/// </summary>
internal sealed class JsonSchedule2
{
    private readonly Dictionary<string, string> _roomNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _trackNames = new(StringComparer.Ordinal);
    private readonly NameList<ScheduleRoom> _rooms = new(room => room.Name);
    private readonly NameList<ScheduleTrack> _tracks = new(track => track.Name);
    private readonly List<ScheduleDay> _days = [];
    private readonly ScheduleClock _clock;
    private readonly List<Problem> _notes;

    private JsonSchedule2(ScheduleClock clock, List<Problem> notes) => (_clock, _notes) = (clock, notes);

    public static Schedule Read(JsonTree body, TimeZoneInfo? zone, List<Problem> notes)
    {
        var conference = body["conference"] ?? body;
        var name = conference.Of("time_zone_name");
        var reading = new JsonSchedule2(new ScheduleClock(ScheduleClock.Zone(name, conference.Line, notes), TimeSpan.Zero, zone, notes), notes);
        reading.List(conference);
        var events = (body["events"]?.Items ?? []).Where(one => one.Kind == JsonKind.Object).Select(reading.Event).ToList();
        return new Schedule(
            JsonParts.Conference(conference, name, body.Of("base_url")), reading._days, reading._rooms.Items, reading._tracks.Items, events, body.Of("version"));
    }

    private void List(JsonTree conference)
    {
        foreach (var room in (conference["rooms"]?.Items ?? []).Select(JsonParts.Room).OfType<ScheduleRoom>())
        {
            _rooms.Add(room);
            foreach (var key in new[] { room.Guid, room.Slug }.OfType<string>())
                _roomNames.TryAdd(key, room.Name);
        }

        foreach (var track in (conference["tracks"]?.Items ?? []).Select(JsonParts.Track).OfType<ScheduleTrack>())
        {
            _tracks.Add(track);
            if (track.Slug is { } slug)
                _trackNames.TryAdd(slug, track.Name);
        }

        foreach (var day in conference["days"]?.Items ?? [])
        {
            var start = _clock.Instant(day.Of("start"), day.Line);
            var date = ScheduleClock.Date(day.Of("date")) ?? (start is { } from ? DateOnly.FromDateTime(from.DateTime) : default);
            var index = int.TryParse(day.Of("index"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : _days.Count + 1;
            _days.Add(new ScheduleDay(index, date, start, _clock.Instant(day.Of("end"), day.Line)));
        }
    }

    private ScheduleEvent Event(JsonTree one)
    {
        var start = _clock.Instant(one.Of("start"), one.Line);
        var room = Room(one["room"]);
        var track = Track(one["track"]);
        if (room is not null)
            _rooms.Add(new ScheduleRoom(room));
        if (track is not null)
            _tracks.Add(new ScheduleTrack(track));
        if (start is null)
            _notes.Add(new Problem("no-start", $"no start can be read from «{one.Of("start")}»", new Where(Line: one.Line)));
        return JsonParts.Event(one) with
        {
            Start = start,
            Duration = _clock.Instant(one.Of("end"), one.Line) is { } end && start is { } begin && end >= begin
                ? end - begin
                : one.Of("duration") is { } text && Durations.TryRead(text, out var length) ? length : null,
            Day = start is { } at ? DayOf(at) : null,
            Room = room,
            Track = track,
            Logo = one["logo"]?.Of("url"),
            Persons = [.. JsonParts.Persons(one["participants"] ?? one["persons"])],
        };
    }

    private string? Room(JsonTree? room) => room?.Kind switch
    {
        JsonKind.Text => Blank.Trimmed(room.Text),
        JsonKind.Object => Named(room["name"]) ?? _roomNames.GetValueOrDefault(room.Of("guid") ?? "") ?? _roomNames.GetValueOrDefault(room.Of("slug") ?? ""),
        _ => null,
    };

    private string? Track(JsonTree? track) => track?.Kind switch
    {
        JsonKind.Text => Blank.Trimmed(track.Text),
        JsonKind.Object when track["name"] is { Kind: JsonKind.Text } name => Blank.Trimmed(name.Text),
        JsonKind.Object => track.Of("slug") is { } slug ? _trackNames.GetValueOrDefault(slug, slug) : null,
        _ => null,
    };

    private static string? Named(JsonTree? name) => name?.Kind == JsonKind.Text ? Blank.Trimmed(name.Text) : null;

    private int? DayOf(DateTimeOffset start) =>
        (_days.FirstOrDefault(day => day.Start <= start && start < day.End) ?? _days.FirstOrDefault(day => day.Date == DateOnly.FromDateTime(start.DateTime)))?.Index;
}
