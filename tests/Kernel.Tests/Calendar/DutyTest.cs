using Talaia.Kernel.Calendar;

namespace Talaia.Kernel.Tests.Calendar;

public sealed class DutyTest
{
    [Fact]
    public void A_year_owes_three_waves_three_reports_a_release_a_conference_and_a_process()
    {
        var owed = Duty.OfYear(2026).CountBy(duty => duty.Kind).ToDictionary();

        Assert.Equal(
            new Dictionary<DutyKind, int> { [DutyKind.Wave] = 3, [DutyKind.Report] = 3, [DutyKind.Release] = 1, [DutyKind.Conference] = 1, [DutyKind.Process] = 1 }, owed);
    }

    [Fact]
    public void A_report_is_due_a_month_after_its_period_even_across_the_year() => Assert.Equal(
        [new DateOnly(2026, 5, 30), new DateOnly(2026, 9, 30), new DateOnly(2027, 1, 31)],
        Duty.OfYear(2026).Where(duty => duty.Kind == DutyKind.Report).Select(duty => duty.Due));

    [Theory]
    [InlineData("2026-12-31", false, null, DutyState.Coming)]
    [InlineData("2026-12-31", true, null, DutyState.UnderWay)]
    [InlineData("2027-01-01", false, null, DutyState.Late)]
    [InlineData("2027-01-01", true, null, DutyState.Late)]
    [InlineData("2027-01-01", true, "2026-12-31", DutyState.Delivered)]
    [InlineData("2027-02-01", true, "2027-01-01", DutyState.DeliveredLate)]
    public void A_duty_is_late_from_the_day_after_it_is_due(string today, bool isBegun, string? delivered, DutyState state)
    {
        var duty = new Duty(DutyKind.Conference, null, new DateOnly(2026, 12, 31));

        Assert.Equal(state, duty.StateOn(DateOnly.Parse(today, null), isBegun, delivered is null ? null : DateOnly.Parse(delivered, null)));
    }
}
