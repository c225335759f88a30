using System.Text;
using System.Xml.Linq;
using Talaia.Drawing.Tests.Figures;

namespace Talaia.Drawing.Tests.Maps;

public class ChoroplethTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static Figure Draw(Medium medium = Medium.Page, Func<string, string>? hrefOf = null) =>
        Choropleth.Draw(Catalonia.Map, Catalonia.Values, Examples.MapText(), medium, "map", hrefOf);

    private static List<XElement> Municipalities(Figure figure) =>
        [.. XElement.Parse(figure.Svg).Descendants(Svg + "path").Where(path => path.Element(Svg + "title") is not null)];

    [Fact]
    public void All_947_municipalities_fit_under_120_kB()
    {
        Assert.Equal(947, Municipalities(Draw()).Count);
        Assert.InRange(Encoding.UTF8.GetByteCount(Draw().Svg), 60_000, 120_000);
        Assert.InRange(Encoding.UTF8.GetByteCount(Draw(Medium.Print).Svg), 60_000, 120_000);
    }

    [Fact]
    public void With_a_decimal_in_every_title_they_still_fit()
    {
        var values = Catalonia.Map.Municipalities.ToDictionary(town => town.Code, double? (_) => 45.5);
        var figure = Choropleth.Draw(Catalonia.Map, values, Examples.MapText() with { Decimals = 1 }, Medium.Page, "map");
        Assert.InRange(Encoding.UTF8.GetByteCount(figure.Svg), 60_000, 120_000);
    }

    [Fact]
    public void With_links_it_takes_50_kB_more_at_most() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(Draw(hrefOf: code => $"/ca/municipis/{code}").Svg), 60_000, 170_000);

    [Fact]
    public void Each_municipality_says_its_name_and_value()
    {
        var titles = Municipalities(Draw()).Select(path => path.Element(Svg + "title")!.Value).ToHashSet();
        Assert.Equal(
            Catalonia.Map.Municipalities.Select(town => $"{town.Name}: {Catalonia.Values[town.Code]?.ToString("N0", Examples.Catalan) ?? "–"}").ToHashSet(), titles);
    }

    [Fact]
    public void Numbers_follow_the_culture_and_the_decimals_asked_for()
    {
        var text = Examples.MapText() with { Decimals = 1 };
        var figure = Choropleth.Draw(Catalonia.Map, new Dictionary<string, double?> { ["080018"] = 1234.56 }, text, Medium.Page, "map");
        Assert.Contains("<title>Abrera: 1.234,6</title>", figure.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shape_has_an_area_on_the_grid() =>
        Assert.All(Municipalities(Draw()), path => Assert.True(path.Attribute("d")!.Value.Count(c => c is ' ' or '-') >= 4, path.ToString()));

    [Fact]
    public void Each_class_is_one_group_and_its_size_is_in_the_legend()
    {
        var svg = XElement.Parse(Draw().Svg);
        var legend = Choropleth.Legend(Catalonia.Map, Catalonia.Values, Examples.MapText());
        Assert.Equal(947, legend.Sum(entry => entry.Count));
        Assert.Equal(["menys de 35", "35–44", "45–54", "55–64", "65 o més", "sense resposta"], legend.Select(entry => entry.Label));
        foreach (var entry in legend)
        {
            var group = svg.Elements(Svg + "g").Single(group => group.Attribute("class")!.Value == entry.Class);
            Assert.Equal(entry.Count, group.Descendants(Svg + "title").Count());
        }
    }

    [Fact]
    public void A_number_never_contradicts_its_colour()
    {
        // 44.6 is read as 45, so it must not stand in the class 35–44.
        var legend = Choropleth.Legend(Catalonia.Map, new Dictionary<string, double?> { ["080018"] = 44.6 }, Examples.MapText());
        Assert.Equal("q3", legend.Single(entry => entry is { Count: 1 }).Class);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_a_number_is_no_answer(double? value)
    {
        var legend = Choropleth.Legend(Catalonia.Map, new Dictionary<string, double?> { ["080018"] = value }, Examples.MapText());
        Assert.Equal(947, legend.Single(entry => entry.Class == "na").Count);
    }

    [Fact]
    public void No_answer_is_hatched_by_a_pattern_of_this_figure()
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var svg = XElement.Parse(Draw(medium).Svg);
            Assert.Equal("map-hatch", svg.Descendants(Svg + "pattern").Single().Attribute("id")!.Value);
            Assert.Equal(136, svg.Descendants(Svg + "g").First(group => group.Attribute("fill")?.Value == "url(#map-hatch)").Elements().Count());
        }
    }

    [Fact]
    public void The_legend_is_inside_in_print_and_outside_on_a_page()
    {
        Assert.Contains(">sense resposta</text>", Draw(Medium.Print).Svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<text", Draw().Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_each_municipality_and_the_map_is_then_no_image()
    {
        var svg = XElement.Parse(Draw(hrefOf: code => $"/ca/municipis/{code}?a=1&b=2").Svg);
        Assert.Equal("group", svg.Attribute("role")!.Value);
        Assert.Equal(947, svg.Descendants(Svg + "a").Select(link => link.Attribute("href")!.Value).Distinct().Count());
        Assert.Contains(svg.Descendants(Svg + "a"), link => link.Attribute("href")!.Value == "/ca/municipis/080018?a=1&b=2");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JavaScript:alert(1)")]
    [InlineData("data:text/html,x")]
    public void A_link_that_could_run_code_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => Draw(hrefOf: _ => address));

    [Fact]
    public void The_borders_of_comarques_are_drawn_once_over_all() =>
        Assert.Equal("mesh", XElement.Parse(Draw().Svg).Elements(Svg + "path").Single().Attribute("class")!.Value);
}
