using FsCheck.Xunit;

namespace Talaia.Drawing.Tests.Maps;

public class ColourClassesTests
{
    [Theory]
    [InlineData(double.NegativeInfinity, 1)]
    [InlineData(0, 1)]
    [InlineData(34.999, 1)]
    [InlineData(35, 2)]
    [InlineData(44.999, 2)]
    [InlineData(45, 3)]
    [InlineData(55, 4)]
    [InlineData(64.999, 4)]
    [InlineData(65, 5)]
    [InlineData(100, 5)]
    public void A_value_on_a_threshold_belongs_to_the_class_above(double value, int number) =>
        Assert.Equal(number, ColourClasses.Default.Of(value));

    public static TheoryData<double[]> Unfit => new(new double[] { 1, 2, 3 }, [1, 2, 2, 3], [1, 2, 3, double.NaN], [4, 3, 2, 1]);

    [Theory, MemberData(nameof(Unfit))]
    public void Thresholds_that_do_not_make_five_classes_are_refused(double[] thresholds) =>
        Assert.Throws<ArgumentException>(() => new ColourClasses(thresholds));

    [Fact]
    public void Quantiles_cut_a_hundred_values_into_fifths()
    {
        var classes = ColourClasses.Quantiles(Enumerable.Range(0, 101).Select(i => (double)i));
        Assert.Equal([20, 40, 60, 80], classes.Thresholds);
    }

    [Property]
    public void Quantiles_of_anything_ascend(int[] values, byte decimals)
    {
        var classes = ColourClasses.Quantiles(values.Select(value => value / 7.0), decimals % 4);
        Assert.Equal(classes.Thresholds.Order(), classes.Thresholds);
        Assert.Equal(4, classes.Thresholds.Distinct().Count());
    }

    [Fact]
    public void Equal_values_and_no_values_still_make_classes()
    {
        Assert.Equal([5, 6, 7, 8], ColourClasses.Quantiles([5, 5, 5, double.NaN]).Thresholds);
        Assert.Same(ColourClasses.Default, ColourClasses.Quantiles([]));
    }
}
