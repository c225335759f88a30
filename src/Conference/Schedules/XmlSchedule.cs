using System.Globalization;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

/// <summary>
/// Takes a programme out of a schedule.xml, wherever in it days, rooms and events stand. The format: https://c3voc.de/wiki/schedule, with what pentabarf, frab, pretalx, wafer
/// and others have made of it: no rooms but in events, no dates but in days, no offsets.
/// </summary>
internal sealed class XmlSchedule
{
    private readonly List<Problem> _notes;
    private readonly List<ScheduleDay> _days = [];
    private readonly List<ScheduleEvent> _events = [];
    private readonly NameList<ScheduleRoom> _rooms = new(room => room.Name);
    private readonly NameList<ScheduleTrack> _tracks = new(track => track.Name);
    private readonly ScheduleClock _clock;

    private XmlSchedule(ScheduleClock clock, List<Problem> notes) => (_clock, _notes) = (clock, notes);

    public static Schedule Read(XmlTree root, TimeZoneInfo? zone, List<Problem> notes)
    {
        var conference = root.Child("conference");
        var name = conference?.Of("time_zone_name");
        var known = ScheduleClock.Zone(name, conference?.Line ?? 1, notes);
        var clock = new ScheduleClock(known, ScheduleClock.TimeOfDay(conference?.Of("day_change")) ?? TimeSpan.Zero, zone, notes);
        var reading = new XmlSchedule(clock, notes);
        foreach (var list in new[] { conference, root.Child("tracks"), conference?.Child("tracks") })
            reading.ListTracks(list);
        reading.Walk(root, null, null, null);
        return new Schedule(
            new ScheduleConference(conference?.Of("title") ?? "")
            {
                Acronym = conference?.Of("acronym"),
                Start = ScheduleClock.Date(conference?.Of("start")),
                End = ScheduleClock.Date(conference?.Of("end")),
                TimeZone = name,
                Url = conference?.Of("url") ?? conference?.Of("base_url"),
                Timeslot = Slot(conference?.Of("timeslot_duration")),
            },
            reading._days,
            reading._rooms.Items,
            reading._tracks.Items,
            reading._events,
            root.Of("version"));
    }

    /// <summary>The slot is <c>HH:MM</c> or, of old, <c>HH:MM:SS</c>.</summary>
    private static TimeSpan? Slot(string? text) =>
        text is null ? null : ScheduleClock.TimeOfDay(text) ?? (Durations.TryRead(text, out var slot) ? slot : null);

    private void ListTracks(XmlTree? list)
    {
        foreach (var track in list?.Children ?? [])
        {
            if (track.Name == "track" && (Blank.Trimmed(track.Attribute("name")) ?? Blank.Trimmed(track.Text)) is { } name)
                _tracks.Add(new ScheduleTrack(name, Blank.Trimmed(track.Attribute("slug")), Blank.Trimmed(track.Attribute("color"))));
        }
    }

    private void Walk(XmlTree parent, ScheduleDay? day, XmlTree? dayElement, string? room)
    {
        foreach (var child in parent.Children)
        {
            if (child.Name == "event")
                _events.Add(Event(child, day, dayElement, room));
            else if (child.Name == "day" && parent.Name != "conference")
                Walk(child, Day(child), child, room);
            else if (child.Name == "room" && RoomName(child) is { } name)
                Walk(child, day, dayElement, name);
            else if (child.Name != "conference")
                Walk(child, day, dayElement, room);
        }
    }

    private string? RoomName(XmlTree room)
    {
        var name = Blank.Trimmed(room.Attribute("name")) ?? room.Of("name") ?? (room.Children.Count == 0 ? Blank.Trimmed(room.Text) : null);
        if (name is not null)
            _rooms.Add(new ScheduleRoom(name, Blank.Trimmed(room.Attribute("guid")), Blank.Trimmed(room.Attribute("slug"))));
        return name;
    }

    private ScheduleDay? Day(XmlTree day)
    {
        var start = _clock.Instant(Blank.Trimmed(day.Attribute("start")), day.Line);
        var index = int.TryParse(day.Attribute("index"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : _days.Count + 1;
        if ((ScheduleClock.Date(Blank.Trimmed(day.Attribute("date"))) ?? (start is { } from ? DateOnly.FromDateTime(from.DateTime) : null)) is not { } date)
        {
            _notes.Add(new Problem("day-without-date", $"day {index} has no date", new Where(Line: day.Line)));
            date = default;
        }

        var known = new ScheduleDay(index, date, start, _clock.Instant(Blank.Trimmed(day.Attribute("end")), day.Line));
        _days.Add(known);
        return known;
    }

    private ScheduleEvent Event(XmlTree element, ScheduleDay? day, XmlTree? dayElement, string? room)
    {
        room ??= element.Of("room");
        if (room is not null)
            _rooms.Add(new ScheduleRoom(room));
        if (element.Of("track") is { } track)
            _tracks.Add(new ScheduleTrack(track));
        var recording = element.Child("recording");
        return new ScheduleEvent(element.Child("title")?.Text ?? "")
        {
            Id = Blank.Trimmed(element.Attribute("id")),
            Guid = Blank.Trimmed(element.Attribute("guid")),
            Code = Blank.Trimmed(element.Attribute("code")),
            Subtitle = Blank.Kept(element.Child("subtitle")?.Text),
            Abstract = Blank.Kept(element.Child("abstract")?.Text),
            Description = Blank.Kept(element.Child("description")?.Text),
            Start = Start(element, day, dayElement),
            Duration = Duration(element),
            Day = day?.Index,
            Room = room,
            Track = element.Of("track"),
            Type = element.Of("type"),
            Language = element.Of("language"),
            Persons = [.. XmlPersons.Of(element)],
            Links = [.. XmlLinks.Of(element.Child("links"), "link")],
            Attachments = [.. XmlLinks.Of(element.Child("attachments"), "attachment")],
            RecordingLicense = recording?.Of("license"),
            RecordingUrl = recording?.Of("url") ?? recording?.Of("link"),
            DoNotRecord = recording?.Of("optout") switch { "true" or "1" => true, "false" or "0" => false, _ => null },
            Slug = element.Of("slug"),
            Url = element.Of("url"),
            Logo = element.Of("logo"),
            Line = element.Line,
        };
    }

    private DateTimeOffset? Start(XmlTree element, ScheduleDay? day, XmlTree? dayElement)
    {
        var date = element.Of("date");
        var time = element.Of("start");
        var change = day?.Start is { } begins && dayElement?.Attribute("start") is { Length: > 10 } ? begins.TimeOfDay : (TimeSpan?)null;
        var start = _clock.Instant(date, element.Line) ?? _clock.Instant(time, element.Line)
            ?? (ScheduleClock.Date(date) is { } own ? _clock.OnDay(own, time, TimeSpan.Zero, element.Line) : null)
            ?? (day is not null && day.Date != default ? _clock.OnDay(day.Date, time, change, element.Line) : null);
        if (start is null)
            _notes.Add(new Problem("no-start", $"no start can be read from «{date} {time}»", new Where(Line: element.Line)));
        return start;
    }

    private TimeSpan? Duration(XmlTree element)
    {
        if (element.Of("duration") is not { } text)
            return null;
        if (Durations.TryRead(text, out var duration))
            return duration;
        _notes.Add(new Problem("bad-duration", $"«{text}» is no duration", new Where(Line: element.Line)));
        return null;
    }
}
