using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Talaia.Drawing.Tests.Codes;

public sealed partial class SquareCodeTest
{
    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1")]
    private static partial Regex Run();

    [Fact]
    public void It_has_its_three_finders_in_a_quiet_zone_of_four_and_says_what_it_is()
    {
        var drawn = SquareCode.Draw("otpauth://totp/Talaia:a%40b?secret=ABC", "Dibuix «clau» <&>");
        var svg = XElement.Parse(drawn);
        Assert.Equal("Dibuix «clau» <&>", svg.Attribute("aria-label")!.Value);
        var size = int.Parse(svg.Attribute("viewBox")!.Value.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(0, (size - 8 - 17) % 4);

        var runs = Run().Matches(drawn).Select(run => (X: int.Parse(run.Groups[1].Value, null), Y: int.Parse(run.Groups[2].Value, null), Length: int.Parse(run.Groups[3].Value, null))).ToList();
        Assert.Equal((4, size - 4), (runs.Min(run => run.X), runs.Max(run => run.X + run.Length)));
        foreach (var (x, y) in new[] { (4, 4), (size - 11, 4), (4, size - 11) })
            Assert.Contains((x, y, 7), runs);
        Assert.Equal(drawn, SquareCode.Draw("otpauth://totp/Talaia:a%40b?secret=ABC", "Dibuix «clau» <&>"));
    }
}
