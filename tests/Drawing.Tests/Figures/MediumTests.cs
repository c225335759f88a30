using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Talaia.Drawing.Tests.Figures;

public class MediumTests
{
    private static readonly string[] Shapes = ["path", "rect", "line", "polyline", "circle", "text"];

    [Fact]
    public void In_print_nothing_is_coloured_by_a_class_alone()
    {
        foreach (var element in Examples.All(Medium.Print).SelectMany(figure => XElement.Parse(figure.Svg).DescendantsAndSelf()))
        {
            Assert.Null(element.Attribute("class"));
            if (Shapes.Contains(element.Name.LocalName))
                Assert.Contains(element.AncestorsAndSelf().Attributes(), at => at.Name.LocalName is "fill" or "stroke" && Regex.IsMatch(at.Value, "^(#[0-9a-f]{6}|url)"));
        }
    }

    [Fact]
    public void In_print_the_typeface_is_named_and_the_size_given() =>
        Assert.All(Examples.All(Medium.Print), figure =>
        {
            var svg = XElement.Parse(figure.Svg);
            Assert.Equal("Source Sans 3", svg.Attribute("font-family")!.Value);
            Assert.Equal(($"{figure.Width}", $"{figure.Height}"), (svg.Attribute("width")!.Value, svg.Attribute("height")!.Value));
        });

    [Fact]
    public void On_a_page_no_colour_is_written() =>
        Assert.All(Examples.All(Medium.Page), figure =>
            Assert.DoesNotContain(
                XElement.Parse(figure.Svg).DescendantsAndSelf().Attributes().Where(at => at.Name.LocalName is "fill" or "stroke"),
                at => at.Value is not "currentColor" && !at.Value.StartsWith("url(", StringComparison.Ordinal)));

    [Fact]
    public void Every_class_on_a_page_is_coloured_by_the_style_sheet()
    {
        var sheet = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "figures.css"));
        var classes = Examples.All(Medium.Page).SelectMany(figure => XElement.Parse(figure.Svg).DescendantsAndSelf())
            .Attributes("class").SelectMany(at => at.Value.Split(' ')).Distinct().Except(["columns"]);
        Assert.All(classes, name => Assert.Matches($@"\.{name}\b", sheet));
    }
}
