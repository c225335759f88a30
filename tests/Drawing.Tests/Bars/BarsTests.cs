using System.Globalization;
using System.Xml.Linq;
using FsCheck.Xunit;
using Talaia.Drawing.Tests.Figures;

namespace Talaia.Drawing.Tests.Bars;

public class BarsTests
{
    private static IEnumerable<XElement> Rects(Figure figure, string name) =>
        XElement.Parse(figure.Svg).Descendants().Where(part => part.Name.LocalName == "rect" && part.Attribute("class")!.Value == name);

    private static double Number(XElement of, string name) => double.Parse(of.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static Figure Compare(params ComparisonRow[] rows) => ComparisonBars.Draw(rows, Examples.ComparisonText(), Medium.Page, "cmp");

    [Property]
    public void Whatever_the_numbers_bars_stay_within_0_to_100(int own, int median, int lower, int upper)
    {
        var figure = Compare(new ComparisonRow("a", own, median, lower, upper));
        var track = Rects(figure, "bg").Single();
        var (left, right) = (Number(track, "x"), Number(track, "x") + Number(track, "width"));
        foreach (var rect in XElement.Parse(figure.Svg).Descendants().Where(part => part.Name.LocalName == "rect"))
        {
            Assert.InRange(Number(rect, "x"), left - 0.02, right + 0.02);
            Assert.InRange(Number(rect, "x") + Number(rect, "width"), left - 0.02, right + 0.02);
        }
    }

    [Fact]
    public void A_bar_is_as_long_as_its_value()
    {
        var figure = Compare(new ComparisonRow("a", 50, 40, 30, 60));
        Assert.Equal(Number(Rects(figure, "bg").Single(), "width") / 2, Number(Rects(figure, "b").Single(), "width"), 1);
    }

    [Theory]
    [InlineData(78.0, Standing.Above, true)]
    [InlineData(69.0, Standing.Within, false)]
    [InlineData(52.0, Standing.Within, false)]
    [InlineData(51.9, Standing.Below, true)]
    public void Only_what_leaves_the_middle_half_is_highlighted(double own, Standing standing, bool isHighlighted)
    {
        var row = new ComparisonRow("a", own, 61, 52, 69);
        Assert.Equal(standing, row.Standing);
        Assert.Equal(isHighlighted, Compare(row).Svg.Contains("class=\"hi\"", StringComparison.Ordinal));
        Assert.Equal(isHighlighted, ComparisonBars.Strip(row).Contains("class=\"hi\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_town_without_an_answer_has_a_dash_and_no_bar()
    {
        var figure = Compare(new ComparisonRow("a", null, 61, 52, 69));
        Assert.Contains(">–</text>", figure.Svg, StringComparison.Ordinal);
        Assert.Empty(Rects(figure, "b"));
    }

    [Fact]
    public void A_need_shows_its_value_its_answers_and_its_interval()
    {
        var svg = NeedBars.Draw([new("Ciberseguretat", 78.4, 74, 82, 1814)], Examples.Text(), Medium.Page, "need").Svg;
        Assert.Contains(">78</text>", svg, StringComparison.Ordinal);
        Assert.Contains(">n = 1.814</text>", svg, StringComparison.Ordinal);
        Assert.Contains("class=\"wh\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_label_wraps_and_the_figure_grows()
    {
        var longer = NeedBars.Draw([new(string.Join(' ', Enumerable.Repeat("seguretat", 20)), 78, 74, 82, 9)], Examples.Text(), Medium.Page, "need");
        var shorter = NeedBars.Draw([new("seguretat", 78, 74, 82, 9)], Examples.Text(), Medium.Page, "need");
        Assert.True(longer.Height > shorter.Height + 80);
    }

    [Fact]
    public void No_rows_give_an_empty_scale() => Assert.NotNull(XElement.Parse(NeedBars.Draw([], Examples.Text(), Medium.Print, "need").Svg));

    [Fact]
    public void What_is_not_a_number_is_refused() =>
        Assert.Throws<ArgumentException>(() => NeedBars.Draw([new("a", double.NaN, 0, 1, 2)], Examples.Text(), Medium.Page, "need"));
}
