namespace Talaia.Conference.Schedules;

/// <summary>Days such that each event has one: those given, with their bounds, and one for each further date on which an event begins. Indices are unique and positive.</summary>
internal static class CompletedDays
{
    public static IReadOnlyList<ScheduleDay> Of(IReadOnlyList<ScheduleDay> given, IReadOnlyList<ScheduleEvent> events)
    {
        var days = given.Where(day => day.Date != default).ToList();
        var offset = events.Count > 0 ? events[0].Start!.Value.Offset : TimeSpan.Zero;
        var known = given.Select(day => day.Index).ToHashSet();
        var indices = new HashSet<int>();
        foreach (var date in events.Where(one => one.Day is not { } index || !known.Contains(index)).Select(one => DateOnly.FromDateTime(one.Start!.Value.DateTime)).Distinct())
        {
            if (days.All(day => day.Date != date))
                days.Add(new ScheduleDay(0, date));
        }

        var next = Math.Max(0, days.Select(day => day.Index).DefaultIfEmpty(0).Max());
        return [.. days.OrderBy(day => day.Date).Select(day =>
        {
            var start = day.Start ?? new DateTimeOffset(day.Date.ToDateTime(TimeOnly.MinValue), offset);
            var end = day.End > start ? day.End.Value : start + TimeSpan.FromDays(1);
            return new ScheduleDay(day.Index > 0 && indices.Add(day.Index) ? day.Index : ++next, day.Date, start, end);
        })];
    }

    /// <summary>The day under which an event stands, else the one in whose bounds it begins, else the one of its date, else the first.</summary>
    public static ScheduleDay Of(IReadOnlyList<ScheduleDay> days, ScheduleEvent one)
    {
        if (days.FirstOrDefault(day => day.Index == one.Day) is { } own)
            return own;
        return days.FirstOrDefault(day => day.Start <= one.Start && one.Start < day.End)
            ?? days.FirstOrDefault(day => day.Date == DateOnly.FromDateTime(one.Start!.Value.DateTime)) ?? days[0];
    }
}
