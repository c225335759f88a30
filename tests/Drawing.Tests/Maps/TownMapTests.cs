using System.Xml.Linq;
using FsCheck.Xunit;
using Talaia.Drawing.Tests.Figures;

namespace Talaia.Drawing.Tests.Maps;

public class TownMapTests
{
    [Fact]
    public void A_town_stands_within_its_map_with_its_neighbours_and_their_names()
    {
        var map = TownMap.Of(Catalonia.Map, "080018");
        Assert.Equal(1000, Math.Max(map.Width, map.Height));
        var parts = Parts(map);
        Assert.Single(parts, part => part.Attribute("class")?.Value == "here");
        Assert.InRange(parts.Count(part => part.Attribute("class")?.Value == "around"), 5, 12);
        var names = parts.Where(part => part.Name.LocalName == "text").ToDictionary(part => part.Value, part => (X: double.Parse(part.Attribute("x")!.Value), Y: double.Parse(part.Attribute("y")!.Value)));
        Assert.Contains("Abrera", names.Keys);
        Assert.Contains("Martorell", names.Keys);
        Assert.All(names.Values, at => Assert.True(at.X > 0 && at.X < map.Width && at.Y > 0 && at.Y < map.Height));
    }

    [Fact]
    public void The_middle_of_a_town_stands_in_the_middle_of_its_map()
    {
        var map = TownMap.Of(Catalonia.Map, "080018");
        var (x, y) = map.Place(41.5172, 1.9013);
        Assert.InRange(x, map.Width * 0.2, map.Width * 0.8);
        Assert.InRange(y, map.Height * 0.2, map.Height * 0.8);
    }

    [Fact]
    public void Every_municipality_has_a_map_of_few_bytes() => Assert.All(Catalonia.Map.Municipalities, municipality =>
    {
        var map = TownMap.Of(Catalonia.Map, municipality.Code);
        Assert.Single(Parts(map), part => part.Attribute("class")?.Value == "here");
        Assert.InRange(map.Svg.Length, 200, 30_000);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("999998")]
    public void Without_a_town_it_is_the_country_by_comarques(string? code)
    {
        var map = TownMap.Of(Catalonia.Map, code);
        Assert.Equal("borders", Assert.Single(Parts(map), part => part.Name.LocalName == "path").Attribute("class")!.Value);
        Assert.InRange(map.Svg.Length, 1_000, 30_000);
    }

    [Property]
    public void A_clipped_polygon_lies_within_and_is_no_larger(byte[] numbers)
    {
        List<(double X, double Y)> points = [.. numbers.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0] - 78.0, pair[1] - 78.0))];
        var clipped = Polygon.Clip(points, 100, 60);
        Assert.All(clipped, point => Assert.True(point.X is >= -1e-9 and <= 100 + 1e-9 && point.Y is >= -1e-9 and <= 60 + 1e-9));
        Assert.InRange(Polygon.Area(clipped), 0, 100 * 60 * Math.Max(1, points.Count));
        if (points.Count >= 3 && points.TrueForAll(point => point.X is >= 0 and <= 100 && point.Y is >= 0 and <= 60))
            Assert.Equal(Polygon.Area(points), Polygon.Area(clipped), 6);
    }

    [Fact]
    public void The_part_of_a_square_that_is_seen_has_its_own_middle()
    {
        List<(double X, double Y)> square = [(-50, -50), (50, -50), (50, 50), (-50, 50)];
        var seen = Polygon.Clip(square, 100, 100);
        Assert.Equal(2_500, Polygon.Area(seen), 6);
        Assert.Equal((25, 25), Polygon.Middle(seen));
    }

    [Fact]
    public void A_small_area_is_drawn_and_ringed_and_a_line_through_the_town_is_not()
    {
        var plot = XElement.Parse(PlaceSketch.Draw(Catalonia.Map, "080018", [(41.517, 1.901), (41.518, 1.901), (41.518, 1.902)], isArea: true, Examples.Text(), "m").Svg).Descendants().ToList();
        Assert.Equal(3, Assert.Single(plot, part => part.Name.LocalName == "polygon").Attribute("points")!.Value.Split(' ').Length);
        Assert.Single(plot, part => part.Attribute("class")?.Value == "ring");
        var way = XElement.Parse(PlaceSketch.Draw(Catalonia.Map, "080018", [(41.50, 1.89), (41.53, 1.93)], isArea: false, Examples.Text(), "m").Svg).Descendants().ToList();
        Assert.Single(way, part => part.Attribute("class")?.Value == "way");
        Assert.DoesNotContain(way, part => part.Attribute("class")?.Value == "ring");
    }

    private static List<XElement> Parts(TownMap map) => [.. XElement.Parse($"<svg>{map.Svg}</svg>").Descendants()];
}
