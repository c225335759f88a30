namespace Talaia.Conference.Schedules;

/// <summary>
/// Overlaps in a programme: half-open intervals [start, end) in the same room or with the same person, by name. Sorted by start, each event is held against the one
/// before it that ends last, so an event is named at most once a room or person and the work grows as n log n.
/// </summary>
public static class ScheduleClashes
{
    public static IReadOnlyList<ScheduleClash> Of(Schedule schedule)
    {
        var timed = schedule.Events.Where(one => one.Start is not null && one.End > one.Start).OrderBy(one => one.Start).ToList();
        var rooms = timed.Where(one => one.Room is not null).Select(one => (Name: one.Room!, Event: one));
        var persons = timed.SelectMany(one => one.Persons.Select(person => person.Name).Distinct(StringComparer.Ordinal).Select(name => (Name: name, Event: one)));
        return [.. In("room", rooms), .. In("person", persons)];
    }

    private static IEnumerable<ScheduleClash> In(string kind, IEnumerable<(string Name, ScheduleEvent Event)> events)
    {
        foreach (var group in events.GroupBy(one => one.Name, one => one.Event, StringComparer.Ordinal))
        {
            ScheduleEvent? longest = null;
            foreach (var one in group)
            {
                if (longest is not null && one.Start < longest.End)
                    yield return new ScheduleClash(kind, group.Key, Key(longest), Key(one), longest.Title, one.Title, one.Start!.Value.ToUniversalTime(), one.Line);
                if (longest is null || one.End > longest.End)
                    longest = one;
            }
        }
    }

    private static string? Key(ScheduleEvent one) => one.Id ?? one.Guid ?? one.Code;
}
