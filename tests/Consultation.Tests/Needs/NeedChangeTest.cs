using static Talaia.Consultation.Tests.Needs.NeedIndexTest;

namespace Talaia.Consultation.Tests.Needs;

public sealed class NeedChangeTest
{
    /// <summary>The same three of 100: differences 5, 10, 15, mean 10, s² = 25, variance 0.97·25/3, t(2; 0.975) = 4.302653.</summary>
    [Fact]
    public void Those_that_answered_both_waves_are_compared_with_themselves()
    {
        var change = Change([Band(100, 15, 40, 65)], [Band(100, 10, 30, 50)])!;
        Assert.Equal(10, change.Difference, 9);
        Assert.Equal(3, change.InBoth);
        Assert.Equal(2 * 4.302653 * Math.Sqrt(0.97 * 25 / 3), change.Interval!.Width, 3);
        Assert.False(change.IsClear);
    }

    [Fact]
    public void A_change_that_all_made_alike_is_clear() =>
        Assert.True(Change([Band(100, 15, 45, 70)], [Band(100, 10, 40, 65)])!.IsClear);

    /// <summary>Nobody in both, so two samples of 2 of 100 with s² = 50 and 0.98·50/2 = 24.5 each.</summary>
    [Fact]
    public void Of_two_waves_with_nobody_in_both_the_variances_add_up()
    {
        var change = Change([[60, 70, double.NaN, double.NaN, .. Band(96)]], [[double.NaN, double.NaN, 10, 20, .. Band(96)]])!;
        Assert.Equal(0, change.InBoth);
        Assert.Equal(50, change.Difference, 9);
        Assert.Equal(50 - (12.706205 * 7), change.Interval!.Low, 3);
    }

    [Fact]
    public void Without_answers_before_there_is_no_change() => Assert.Null(Change([Band(10, 1, 2)], [Band(10)]));
}
