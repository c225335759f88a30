using FsCheck.Xunit;
using Talaia.Kernel.Calendar;

namespace Talaia.Kernel.Tests.Calendar;

public sealed class PeriodTest
{
    [Fact]
    public void The_second_third_of_a_year_is_May_to_August()
    {
        var period = Period.Parse("2026-2");
        Assert.Equal(new DateOnly(2026, 5, 1), period.FirstDay);
        Assert.Equal(new DateOnly(2026, 8, 31), period.LastDay);
    }

    [Theory]
    [InlineData("2026-4")]
    [InlineData("2026-0")]
    [InlineData("26-1")]
    [InlineData("2026-1 ")]
    [InlineData("+026-1")]
    [InlineData("")]
    public void What_is_not_a_period_is_refused(string text) => Assert.Throws<FormatException>(() => Period.Parse(text));

    [Property]
    public void Every_day_lies_in_exactly_its_own_period(DateTime moment)
    {
        var day = DateOnly.FromDateTime(new DateTime(2000, 1, 1).AddDays(moment.Ticks % 20_000));
        var period = Period.Of(day);
        Assert.True(period.Contains(day));
        Assert.False(period.Next.Contains(day));
        Assert.False(period.Previous.Contains(day));
        Assert.Equal(period, period.Next.Previous);
        Assert.Equal(period, Period.Parse(period.ToString()));
    }
}
