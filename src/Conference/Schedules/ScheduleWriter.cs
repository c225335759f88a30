using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

/// <summary>Writes a programme. Strict: what is written is valid under the format's own rules, whatever gaps the programme has; see <see cref="Completed"/> for how they are filled.</summary>
public static class ScheduleWriter
{
    public static IReadOnlyList<string> Formats { get; } =
        [ScheduleFormat.Xml, ScheduleFormat.JsonV1, ScheduleFormat.JsonV2, ScheduleFormat.Calendar, ScheduleFormat.Csv, ScheduleFormat.JsonLd];

    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="stamp">When the programme was last changed: DTSTAMP of iCalendar.</param>
    /// <returns>UTF-8, without byte-order mark except in CSV, which spreadsheets would misread. The same bytes for the same programme and stamp.</returns>
    /// <exception cref="InputException">The format is not known.</exception>
    public static byte[] Write(Schedule schedule, string format, DateTimeOffset stamp) => format switch
    {
        ScheduleFormat.Xml => XmlWriting.Write(schedule),
        ScheduleFormat.JsonV1 => JsonWriting1.Write(schedule),
        ScheduleFormat.JsonV2 => JsonWriting2.Write(schedule),
        ScheduleFormat.Calendar => CalendarWriting.Write(schedule, stamp),
        ScheduleFormat.Csv => CsvWriting.Write(schedule),
        ScheduleFormat.JsonLd => JsonLdWriting.Write(schedule),
        _ => throw new InputException(new Problem("unknown-format", $"«{format}» is none of {string.Join(", ", Formats)}")),
    };
}
