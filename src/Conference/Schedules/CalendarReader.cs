using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

/// <summary>An event of a calendar. Start and end as <see cref="CalendarSummary"/> says; the recurrence rule as written.</summary>
public sealed record CalendarEvent(string? Uid, string? Summary, string? Start, string? End, string? Rrule);

/// <summary>What a calendar file holds, and where it departs from RFC 5545.</summary>
/// <param name="Components">How many of each there are, at all depths.</param>
/// <param name="Events">In the order of the file. Times are UTC (<c>2026-11-24T09:00:00+00:00</c>), days bare (<c>2026-11-24</c>), floating times without offset.</param>
public sealed record CalendarSummary(IReadOnlyDictionary<string, int> Components, IReadOnlyList<CalendarEvent> Events, IReadOnlyList<Problem> Problems);

/// <summary>Reads any file that is nearly iCalendar (RFC 5545) and says how near.</summary>
public static class CalendarReader
{
    public const int MostBytes = 32 << 20;

    /// <exception cref="InputException">The file is too large, or holds no component at all.</exception>
    public static CalendarSummary Read(ReadOnlyMemory<byte> content, string? file = null)
    {
        if (content.Length > MostBytes)
            throw new InputException(new Problem("too-large", $"the file has more than {MostBytes >> 20} MB", new Where(file)));
        var problems = new List<Problem>();
        var all = new List<CalendarComponent>();
        CalendarComponent.Build(CalendarLines.Read(content.Span, problems), all, problems);
        if (all.Count == 0)
            throw new InputException(new Problem("not-a-calendar", "the file is no calendar: nothing in it begins with BEGIN:", new Where(file, 1)));
        var zones = new CalendarZones(all);
        problems.AddRange(CalendarRules.Check(all, zones));
        return new CalendarSummary(
            all.CountBy(component => component.Name, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            [.. all.Where(component => component.Name == "VEVENT").Select(component => Event(component, zones))],
            [.. problems.OrderBy(problem => problem.Where?.Line).Select(problem => problem with { Where = (problem.Where ?? new Where()) with { File = file } })]);
    }

    internal static CalendarTime? Time(CalendarLine? line, CalendarZones zones) =>
        line is null ? null : CalendarTime.Read(line.Value, local => zones.Offset(line.Parameter("TZID"), local));

    private static CalendarEvent Event(CalendarComponent component, CalendarZones zones)
    {
        var start = Time(component.First("DTSTART"), zones);
        var end = component.First("DTEND") is { } given
            ? Time(given, zones)
            : component.First("DURATION") is { } length && CalendarTime.Length(length.Value) is { } duration ? start?.Plus(duration) : null;
        return new CalendarEvent(
            Blank.Trimmed(component.First("UID")?.Words()), component.First("SUMMARY")?.Words(), start?.ToString(), end?.ToString(), component.First("RRULE")?.Value.Trim());
    }
}
