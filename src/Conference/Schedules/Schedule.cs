namespace Talaia.Conference.Schedules;

/// <summary>
/// A conference programme as the exchange formats know it: schedule.xml, schedule JSON v1 and v2, iCalendar, CSV and JSON-LD are read into and written from this one
/// record. Texts are as given; names, codes and times are trimmed; what is absent or blank is null.
/// </summary>
/// <param name="Version">Version of the programme, in its author's words.</param>
/// <param name="Days">In the order given.</param>
/// <param name="Rooms">Every room by name, once: those listed and those named only inside an event.</param>
/// <param name="Tracks">Every track by name, once: those listed and those named only inside an event.</param>
/// <param name="Events">In the order given.</param>
public sealed record Schedule(
    ScheduleConference Conference,
    IReadOnlyList<ScheduleDay> Days,
    IReadOnlyList<ScheduleRoom> Rooms,
    IReadOnlyList<ScheduleTrack> Tracks,
    IReadOnlyList<ScheduleEvent> Events,
    string? Version = null);

/// <summary>What a programme says of its conference. Start and end are days in the conference's own time zone (IANA name).</summary>
public sealed record ScheduleConference(string Title)
{
    public string? Acronym { get; init; }
    public DateOnly? Start { get; init; }
    public DateOnly? End { get; init; }
    public string? TimeZone { get; init; }
    public string? Url { get; init; }
    public TimeSpan? Timeslot { get; init; }
}

/// <summary>A day of the programme. Start and end are the instants between which its events begin: an event after midnight may belong to the evening before.</summary>
public sealed record ScheduleDay(int Index, DateOnly Date, DateTimeOffset? Start = null, DateTimeOffset? End = null);

public sealed record ScheduleRoom(string Name, string? Guid = null, string? Slug = null, int? Capacity = null);

/// <param name="Color">As <c>#rrggbb</c>.</param>
public sealed record ScheduleTrack(string Name, string? Slug = null, string? Color = null);
