using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Xunit;
using Talaia.Drawing.Tests.Figures;

namespace Talaia.Drawing.Tests.Sparklines;

public class SparklineTests
{
    private static XElement Draw(params double[] values) => XElement.Parse(Sparkline.Draw(values, Examples.Text(), Medium.Page, "s").Svg);

    private static XElement? Part(XElement svg, string name) => svg.Elements().SingleOrDefault(part => part.Name.LocalName == name);

    private static List<double> Ys(XElement svg) =>
        [.. Part(svg, "polyline")!.Attribute("points")!.Value.Split(' ').Select(point => double.Parse(point.Split(',')[1], CultureInfo.InvariantCulture))];

    [Property]
    public void Every_point_lies_inside_and_the_last_is_marked(NormalFloat[] numbers)
    {
        double[] values = [.. numbers.Select(number => number.Get)];
        var svg = Draw(values);
        if (values.Length > 1)
        {
            Assert.All(Ys(svg), y => Assert.InRange(y, 3.9, 30.1));
            Assert.Equal(Ys(svg)[^1], double.Parse(Part(svg, "circle")!.Attribute("cy")!.Value, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void No_value_is_the_baseline_alone()
    {
        Assert.NotNull(Part(Draw(), "line"));
        Assert.Null(Part(Draw(), "polyline"));
        Assert.Null(Part(Draw(), "circle"));
    }

    [Fact]
    public void One_value_is_a_point_without_a_line()
    {
        Assert.Null(Part(Draw(7), "polyline"));
        Assert.NotNull(Part(Draw(7), "circle"));
    }

    [Fact]
    public void A_constant_series_is_level_and_zeros_lie_on_the_baseline()
    {
        Assert.Equal([17, 17, 17], Ys(Draw(5, 5, 5)));
        Assert.Equal([30, 30], Ys(Draw(0, 0)));
    }

    [Fact]
    public void More_is_higher() => Assert.Equal([30, 17, 4], Ys(Draw(0, 5, 10)));

    [Fact]
    public void The_greatest_numbers_do_not_overflow() => Assert.Equal([30, 4], Ys(Draw(double.MinValue, double.MaxValue)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_a_number_is_refused(double value) => Assert.Throws<ArgumentException>(() => Draw(1, value));
}
