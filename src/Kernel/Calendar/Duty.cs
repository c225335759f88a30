namespace Talaia.Kernel.Calendar;

/// <summary>One thing that the office owes in a year.</summary>
/// <param name="Period">The period that a wave or report is of; null for what is owed once a year.</param>
/// <param name="Due">Last day on which it is delivered in time.</param>
public sealed record Duty(DutyKind Kind, Period? Period, DateOnly Due)
{
    /// <summary>
    /// What a year owes, in the order in which it is due: for each period a wave by its last day and a report a month later (the report rests on the closed
    /// wave), and by the end of the year a release, a conference and a process.
    /// </summary>
    public static IReadOnlyList<Duty> OfYear(int year)
    {
        var end = new DateOnly(year, 12, 31);
        var periods = Enumerable.Range(1, 3).Select(third => new Period(year, third)).ToList();
        return
        [
            .. periods.SelectMany(period => new[]
            {
                new Duty(DutyKind.Wave, period, period.LastDay),
                new Duty(DutyKind.Report, period, period.LastDay.AddMonths(1)),
            }).Concat([new Duty(DutyKind.Release, null, end), new Duty(DutyKind.Conference, null, end), new Duty(DutyKind.Process, null, end)])
                .OrderBy(duty => duty.Due).ThenBy(duty => duty.Kind),
        ];
    }

    /// <param name="isBegun">Something of it can be seen already.</param>
    /// <param name="delivered">The day on which it was delivered; null while it is not.</param>
    public DutyState StateOn(DateOnly today, bool isBegun, DateOnly? delivered) =>
        delivered is { } day ? (day <= Due ? DutyState.Delivered : DutyState.DeliveredLate)
        : today > Due ? DutyState.Late
        : isBegun ? DutyState.UnderWay
        : DutyState.Coming;
}

/// <summary>How it stands with a duty on a day.</summary>
public enum DutyState
{
    /// <summary>Nothing of it can be seen yet, and there is time.</summary>
    Coming,
    UnderWay,

    /// <summary>The day has passed and it is not delivered.</summary>
    Late,
    Delivered,
    DeliveredLate,
}
