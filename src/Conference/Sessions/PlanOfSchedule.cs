using Talaia.Conference.Editions;
using Talaia.Conference.Schedules;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Sessions;

/// <summary>What an exchange file lets one plan of an edition that is not there yet. Places and dates of registration are the office's to decide: those here are a draft's.</summary>
public static class PlanOfSchedule
{
    private const int DraftPlaces = 100;

    /// <returns>The year in which the programme begins, and the plan of a draft.</returns>
    /// <exception cref="InputException">`schedule-without-days`: neither the conference nor a session says a day.</exception>
    public static (int Year, EditionPlan Plan) Of(Schedule schedule)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(schedule.Conference.TimeZone ?? "", out var known) ? known : TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");
        var days = schedule.Events.Select(source => source.Start).OfType<DateTimeOffset>().Select(start => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, zone).DateTime))
            .Concat(new[] { schedule.Conference.Start, schedule.Conference.End }.OfType<DateOnly>()).Order().ToList();
        if (days.Count == 0)
            throw new InputException(new Problem("schedule-without-days", "The programme says no day: give its conference or its sessions one."));
        var first = schedule.Conference.Start ?? days[0];
        var opening = new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return (first.Year, new EditionPlan(
            new LocalizedText(ca: string.IsNullOrWhiteSpace(schedule.Conference.Title) ? $"Conferència {Edition.Text(first.Year)}" : schedule.Conference.Title),
            LocalizedText.Empty, LocalizedText.Empty, first, days[^1] < first ? first : days[^1], DraftPlaces, opening.AddDays(-60), opening, days[^1].AddDays(90), zone.Id));
    }
}
