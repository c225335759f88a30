using System.Globalization;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

/// <summary>Takes a programme out of schedule JSON v1: conference, its days, in each its rooms by name, in each its events.</summary>
internal sealed class JsonSchedule
{
    private readonly ScheduleClock _clock;
    private readonly List<Problem> _notes;
    private readonly NameList<ScheduleRoom> _rooms = new(room => room.Name);
    private readonly NameList<ScheduleTrack> _tracks = new(track => track.Name);
    private readonly List<ScheduleDay> _days = [];
    private readonly List<ScheduleEvent> _events = [];

    private JsonSchedule(ScheduleClock clock, List<Problem> notes) => (_clock, _notes) = (clock, notes);

    /// <summary>Version 2 has its events in one list; version 1 has them in the rooms of its days.</summary>
    public static bool IsVersion2(JsonTree root)
    {
        var body = root["schedule"];
        var days = body?["conference"]?["days"]?.Items.ToList() ?? [];
        if (days.Any(day => day["rooms"] is not null))
            return false;
        return body?["events"]?.Kind == JsonKind.Array || days.Any(day => day["start"] is not null)
            || (root["$schema"]?.Text is { } schema && (schema.EndsWith("schedule2", StringComparison.Ordinal) || schema.EndsWith("schema2.json", StringComparison.Ordinal)));
    }

    public static Schedule Read(JsonTree body, TimeZoneInfo? zone, List<Problem> notes)
    {
        var conference = body["conference"] ?? body;
        var name = conference.Of("time_zone_name");
        var reading = new JsonSchedule(new ScheduleClock(ScheduleClock.Zone(name, conference.Line, notes), TimeSpan.Zero, zone, notes), notes);
        foreach (var room in conference["rooms"]?.Items ?? [])
            reading.Take(JsonParts.Room(room));
        foreach (var track in conference["tracks"]?.Items ?? [])
            reading.Take(JsonParts.Track(track));
        foreach (var day in conference["days"]?.Items ?? body["days"]?.Items ?? [])
            reading.Day(day);
        return new Schedule(
            JsonParts.Conference(conference, name, body.Of("base_url")), reading._days, reading._rooms.Items, reading._tracks.Items, reading._events, body.Of("version"));
    }

    private void Take(ScheduleRoom? room)
    {
        if (room is not null)
            _rooms.Add(room);
    }

    private void Take(ScheduleTrack? track)
    {
        if (track is not null)
            _tracks.Add(track);
    }

    private void Day(JsonTree day)
    {
        var start = _clock.Instant(day.Of("day_start"), day.Line);
        var date = ScheduleClock.Date(day.Of("date")) ?? (start is { } from ? DateOnly.FromDateTime(from.DateTime) : null);
        if (date is null)
            _notes.Add(new Problem("day-without-date", "a day has no date", new Where(Line: day.Line)));
        var index = int.TryParse(day.Of("index"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : _days.Count + 1;
        var known = new ScheduleDay(index, date ?? default, start, _clock.Instant(day.Of("day_end"), day.Line));
        _days.Add(known);
        foreach (var (room, events) in day["rooms"]?.Members ?? [])
        {
            var name = Blank.Trimmed(room);
            if (name is not null)
                _rooms.Add(new ScheduleRoom(name));
            foreach (var one in events.Items.Where(one => one.Kind == JsonKind.Object))
                _events.Add(Event(one, known, name));
        }
    }

    private ScheduleEvent Event(JsonTree one, ScheduleDay day, string? room)
    {
        room ??= one.Of("room") ?? one["room"]?.Of("name");
        if (room is not null)
            _rooms.Add(new ScheduleRoom(room));
        if (one.Of("track") is { } track)
            _tracks.Add(new ScheduleTrack(track));
        var start = _clock.Instant(one.Of("date"), one.Line) ?? _clock.Instant(one.Of("start"), one.Line)
            ?? (day.Date == default ? null : _clock.OnDay(day.Date, one.Of("start"), day.Start?.TimeOfDay, one.Line));
        if (start is null)
            _notes.Add(new Problem("no-start", $"no start can be read from «{one.Of("date")} {one.Of("start")}»", new Where(Line: one.Line)));
        return JsonParts.Event(one) with
        {
            Start = start,
            Duration = Duration(one, start),
            Day = day.Index,
            Room = room,
            Track = one.Of("track"),
            RecordingLicense = one.Of("recording_license"),
            DoNotRecord = one.Flag("do_not_record"),
            Logo = one.Of("logo"),
            Persons = [.. JsonParts.Persons(one["persons"])],
        };
    }

    private TimeSpan? Duration(JsonTree one, DateTimeOffset? start)
    {
        if (one.Of("duration") is { } text)
        {
            if (Durations.TryRead(text, out var duration))
                return duration;
            _notes.Add(new Problem("bad-duration", $"«{text}» is no duration", new Where(Line: one.Line)));
        }

        return _clock.Instant(one.Of("end"), one.Line) is { } end && start is { } begin && end >= begin ? end - begin : null;
    }
}
