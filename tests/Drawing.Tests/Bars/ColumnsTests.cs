using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Xunit;
using Talaia.Drawing.Tests.Figures;

namespace Talaia.Drawing.Tests.Bars;

public class ColumnsTests
{
    private static Figure Draw(IEnumerable<int> counts) =>
        Columns.Draw([.. counts.Select((count, i) => new Column($"2026-{i}", count))], Examples.Text(), Medium.Page, "cols");

    private static List<double> Heights(Figure figure) =>
        [.. XElement.Parse(figure.Svg).Descendants().Where(part => part.Name.LocalName == "rect")
            .Select(rect => double.Parse(rect.Attribute("height")!.Value, CultureInfo.InvariantCulture))];

    [Property]
    public void Columns_stand_as_high_as_their_counts(NonNegativeInt[] counts)
    {
        var heights = Heights(Draw(counts.Select(count => count.Get)));
        Assert.Equal(counts.Length, heights.Count);
        foreach (var (count, height) in counts.Zip(heights))
            Assert.Equal((double)count.Get / Math.Max(1, counts.Max(each => each.Get)), height / Math.Max(1, heights.Max()), 1);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(5, 5)]
    [InlineData(6, 6)]
    [InlineData(814, 1000)]
    [InlineData(int.MaxValue, 2500000000)]
    public void The_scale_ends_at_a_round_number_no_less_than_the_greatest(int greatest, long top) =>
        Assert.Equal(top, CountScale.For(greatest).Top);

    [Fact]
    public void None_and_nothing_but_zeros_are_drawn()
    {
        Assert.Empty(Heights(Draw([])));
        Assert.Equal([0, 0], Heights(Draw([0, 0])));
    }

    [Fact]
    public void Crowded_labels_are_thinned_and_the_last_one_stays()
    {
        var svg = Draw(Enumerable.Repeat(1000, 120)).Svg;
        Assert.Contains(">2026-119</text>", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(">2026-118</text>", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_below_zero_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Draw([-1]));
}
