using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Talaia.Drawing.Tests.Puzzles;

public sealed partial class PuzzleTest
{
    private static readonly FigureText Words = new("Municipi", "3 de 6 fetes", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"([MHVCz])([-\d ]*)")]
    private static partial Regex Step();

    [Theory, InlineData(1, 8), InlineData(2, 8), InlineData(8, 8), InlineData(9, 8), InlineData(19, 8), InlineData(40, 8), InlineData(7, 3), InlineData(5, 1)]
    public void Every_seam_is_the_same_curve_on_both_sides_and_the_outside_is_straight(int count, int columns)
    {
        var curves = Enumerable.Range(0, count).SelectMany(i => Curves(Jigsaw.Outline(i, count, columns))).ToList();
        var seams = Enumerable.Range(0, count).Sum(i => ((i + 1) % columns != 0 && i + 1 < count ? 1 : 0) + (i + columns < count ? 1 : 0));
        Assert.Equal(2 * seams, curves.Count);
        Assert.All(curves, curve => Assert.Single(curves, other => other.SequenceEqual(curve.Reverse())));
    }

    [Fact]
    public void On_a_page_each_tile_is_a_link_with_its_name_and_no_colour_and_in_print_neither_link_nor_class()
    {
        var blocks = new[] { new PuzzleBlock("Repte <1> & més", [new("1.1", "A.1.1 «Mapa» <b>: feta", TileLook.InPlace, Href: "/ca/metamodel/A.1.1"), new("1.2", "A.1.2: en marxa", TileLook.InProgress, true, "/ca/metamodel/A.1.2")]) };
        var page = XElement.Parse(Puzzle.Draw(blocks, Words, Medium.Page, "pz").Svg);
        XNamespace svg = "http://www.w3.org/2000/svg";
        var links = page.Descendants(svg + "a").ToList();
        Assert.Equal(["/ca/metamodel/A.1.1", "/ca/metamodel/A.1.2"], links.Select(link => link.Attribute("href")!.Value));
        Assert.Equal(["A.1.1 «Mapa» <b>: feta", "A.1.2: en marxa"], links.Select(link => link.Descendants(svg + "title").Single().Value));
        Assert.Equal("group", page.Attribute("role")!.Value);
        Assert.DoesNotContain("#", string.Concat(page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "fill" or "stroke").Select(attribute => attribute.Value.Replace("url(#pz-", "", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Single(page.Descendants(svg + "circle"), circle => circle.Attribute("class")?.Value == "pz-urgent");

        var print = XElement.Parse(Puzzle.Draw(blocks, Words, Medium.Print, "pz").Svg);
        Assert.Empty(print.Descendants(svg + "a"));
        Assert.Empty(print.Descendants().Attributes("class"));
    }

    [Fact]
    public void No_two_looks_differ_by_colour_alone()
    {
        // Without fills and strokes of one colour, what is left is pattern, sign and kind of outline.
        var shapes = Enum.GetValues<TileLook>().Where(look => look != TileLook.NotStarted)
            .Select(look => Regex.Replace(Puzzle.Draw([new("x", [new("1", look.ToString(), look)])], Words, Medium.Print, "pz").Svg.Replace(look.ToString(), "", StringComparison.Ordinal), "(fill|stroke)=\"(#[0-9a-f]+|none)\"", ""))
            .ToList();
        Assert.Equal(shapes.Count, shapes.Distinct().Count());
    }

    [Fact]
    public void A_tile_leads_nowhere_that_runs_code() =>
        Assert.Throws<ArgumentException>(() => Puzzle.Draw([new("x", [new("1", "t", TileLook.Next, Href: "javascript:alert(1)")])], Words, Medium.Page, "pz"));

    // Each curve as its four points; H and V carry the pen along.
    private static IEnumerable<(int X, int Y)[]> Curves(string outline)
    {
        var at = (X: 0, Y: 0);
        foreach (Match step in Step().Matches(outline))
        {
            var numbers = step.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
            switch (step.Groups[1].Value)
            {
                case "M":
                    at = (numbers[0], numbers[1]);
                    break;
                case "H":
                    at = (numbers[0], at.Y);
                    break;
                case "V":
                    at = (at.X, numbers[0]);
                    break;
                case "C":
                    yield return [at, (numbers[0], numbers[1]), (numbers[2], numbers[3]), (numbers[4], numbers[5])];
                    at = (numbers[4], numbers[5]);
                    break;
            }
        }
    }
}
