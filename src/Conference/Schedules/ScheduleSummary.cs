using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

/// <summary>Two events that one room or one person cannot both have. The ids are the file's own.</summary>
/// <param name="Kind"><c>room</c> or <c>person</c>.</param>
public sealed record ScheduleClash(string Kind, string Name, string? First, string? Second, string FirstTitle, string SecondTitle, DateTimeOffset Start, int Line);

/// <summary>What a programme holds, and what is wrong with it.</summary>
/// <param name="Persons">Distinct names.</param>
/// <param name="Languages">Events by language as written; <c>(none)</c> where none is.</param>
public sealed record ScheduleSummary(
    string Format,
    string Conference,
    int Days,
    int Events,
    int Rooms,
    int Tracks,
    int Persons,
    IReadOnlyDictionary<string, int> Languages,
    DateTimeOffset? FirstStart,
    DateTimeOffset? LastStart,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<Problem> Notes,
    IReadOnlyList<ScheduleClash> Clashes)
{
    public static ScheduleSummary Of(ScheduleReading reading)
    {
        var schedule = reading.Schedule;
        var starts = schedule.Events.Select(one => one.Start).OfType<DateTimeOffset>().Select(start => start.ToUniversalTime()).ToList();
        return new ScheduleSummary(
            reading.Format,
            schedule.Conference.Title,
            schedule.Days.Count,
            schedule.Events.Count,
            schedule.Rooms.Count,
            schedule.Events.Select(one => one.Track).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            schedule.Events.SelectMany(one => one.Persons).Select(person => person.Name).Distinct(StringComparer.Ordinal).Count(),
            schedule.Events.CountBy(one => one.Language ?? "(none)", StringComparer.Ordinal).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            starts.Count == 0 ? null : starts.Min(),
            starts.Count == 0 ? null : starts.Max(),
            reading.Problems,
            reading.Notes,
            ScheduleClashes.Of(schedule));
    }
}
