using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

/// <summary>Rules of iCalendar on whole components (RFC 5545 §3.4, §3.6): what must be there, what may be there once, times that can be read.</summary>
internal static class CalendarRules
{
    private static readonly string[] Once =
        ["UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "SEQUENCE", "URL", "CLASS", "CREATED", "LAST-MODIFIED", "ORGANIZER", "RRULE"];

    private static readonly string[] Times = ["DTSTART", "DTEND", "DTSTAMP", "CREATED", "LAST-MODIFIED"];

    private static readonly string[] NeededInCalendar = ["PRODID", "VERSION"];
    private static readonly string[] NeededInEvent = ["UID", "DTSTAMP", "DTSTART"];

    public static IEnumerable<Problem> Check(IReadOnlyList<CalendarComponent> all, CalendarZones zones)
    {
        if (all[0].Name != "VCALENDAR")
            yield return Problem("no-calendar", $"the first component is {all[0].Name}, not VCALENDAR", all[0].Line);
        foreach (var component in all)
        {
            foreach (var problem in component.Name switch { "VCALENDAR" => Calendar(component), "VEVENT" => Event(component, zones), _ => [] })
                yield return problem;
        }
    }

    private static IEnumerable<Problem> Calendar(CalendarComponent calendar)
    {
        foreach (var name in NeededInCalendar.Where(name => calendar.First(name) is null))
            yield return Problem("missing-property", $"VCALENDAR lacks {name}", calendar.Line);
        if (calendar.First("VERSION") is { } version && version.Value.Trim() != "2.0")
            yield return Problem("other-version", $"the version is {version.Value.Trim()}, not 2.0", version.Line);
        if (calendar.Inside.Count == 0)
            yield return Problem("empty-calendar", "VCALENDAR holds no component", calendar.Line);
    }

    private static IEnumerable<Problem> Event(CalendarComponent one, CalendarZones zones)
    {
        foreach (var name in NeededInEvent.Where(name => one.First(name) is null))
            yield return Problem("missing-property", $"VEVENT lacks {name}", one.Line);
        var counts = one.Lines.CountBy(line => line.Name).ToDictionary();
        foreach (var name in Once.Where(name => counts.GetValueOrDefault(name) > 1))
            yield return Problem("repeated-property", $"VEVENT has {name} {counts[name]} times", one.Line);
        foreach (var line in one.Lines.Where(line => Times.Contains(line.Name)))
        {
            if (CalendarReader.Time(line, zones) is null)
                yield return Problem("bad-time", $"«{Short(line.Value)}» is no date or time for {line.Name}", line.Line);
            else if (line.Parameter("TZID") is { } zone && !zones.Knows(zone))
                yield return Problem("unknown-time-zone", $"no time zone is called «{Short(zone)}»", line.Line);
        }

        if (one.First("DURATION") is { } length)
        {
            if (one.First("DTEND") is not null)
                yield return Problem("end-and-duration", "VEVENT has both DTEND and DURATION", length.Line);
            if (CalendarTime.Length(length.Value) is null)
                yield return Problem("bad-duration", $"«{Short(length.Value)}» is no duration", length.Line);
        }

        if (CalendarReader.Time(one.First("DTSTART"), zones) is { } start && CalendarReader.Time(one.First("DTEND"), zones) is { } end && IsBefore(end, start))
            yield return Problem("end-before-start", "VEVENT ends before it starts", one.Line);
    }

    private static bool IsBefore(CalendarTime end, CalendarTime start) => end.Local - (end.Offset ?? TimeSpan.Zero) < start.Local - (start.Offset ?? TimeSpan.Zero);

    private static Problem Problem(string code, string message, int line) => new(code, message, new Where(Line: line));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
