using System.Text;
using FsCheck.Xunit;

namespace Talaia.Drawing.Tests.Maps;

public class MapGeometryTests
{
    private const string Small =
        """
        {"type":"Topology","transform":{"scale":[0.01,0.01],"translate":[1,41]},
         "arcs":[[[0,0],[10,0]],[[10,0],[0,10],[-10,0],[0,-10]],[[10,0],[0,-10],[-10,0],[0,10]]],
         "objects":{
           "municipis":{"type":"GeometryCollection","geometries":[
             {"type":"Polygon","arcs":[[0,1]],"properties":{"id":"1","nom":"A","com":"01","prov":"08"}},
             {"type":"MultiPolygon","arcs":[[[0,2]]],"properties":{"id":"2","nom":"B","com":"02","prov":"08"}}]},
           "comarques":{"type":"GeometryCollection","geometries":[]},
           "provincies":{"type":"GeometryCollection","geometries":[{"properties":{"id":"08","nom":"Barcelona"}}]}}}
        """;

    [Fact]
    public void The_map_of_Catalonia_has_its_municipalities_comarques_and_provinces()
    {
        Assert.Equal((947, 43, 4), (Catalonia.Map.Municipalities.Count, Catalonia.Map.Comarques.Count, Catalonia.Map.Provinces.Count));
        Assert.Equal(new MapMunicipality("080018", "Abrera", "11", "08"), Catalonia.Map.Find("080018"));
        Assert.Contains(new MapRegion("39", "Aran"), Catalonia.Map.Comarques);
        Assert.Null(Catalonia.Map.Find("999998"));
    }

    [Fact]
    public void The_plane_keeps_the_shape_of_the_country()
    {
        // Catalonia spans about 258 km by 261 km in ETRS89 / UTM 31N.
        Assert.InRange(Catalonia.Map.Country.Width / (double)Catalonia.Map.Country.Height, 0.97, 1.02);
        Assert.Equal(Choropleth.Side, Math.Max(Catalonia.Map.Country.Width, Catalonia.Map.Country.Height));
    }

    [Fact]
    public void A_small_map_is_read_and_neighbours_share_their_border()
    {
        var map = Read(Small);
        Assert.Equal(["A", "B"], map.Municipalities.Select(municipality => municipality.Name));
        Assert.Single(map.Shapes[0].Arcs.Intersect(map.Shapes[1].Arcs));
        Assert.Equal("m287 380-287 0", map.Country.Mesh);
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "no object «objects»")]
    [InlineData("{\"objects\":{}}", "no object «municipis»")]
    public void What_is_not_a_map_is_refused_with_the_reason(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"transform\"", "\"other\"", "no object «transform»")]
    [InlineData("[[0,1]]", "[[0,7]]", "names the arc 7; the map has 3")]
    [InlineData("[[0,1]]", "[[0,-2]]", "does not meet")]
    [InlineData("[[0,1]]", "[[]]", "has no arc")]
    [InlineData("[[0,1]]", "[]", "A has no boundary")]
    [InlineData("[[0,1]]", "[[0,1.5]]", "«1.5» where a whole number belongs")]
    [InlineData("\"Polygon\"", "\"Point\"", "A is a «Point»")]
    [InlineData("\"id\":\"2\"", "\"id\":\"1\"", "1 more than once")]
    [InlineData("[10,0],[0,-10]", "[10],[0,-10]", "without two numbers")]
    [InlineData("[10,0],[0,-10]", "[10,1e9],[0,-10]", "outside the Earth")]
    [InlineData("\"nom\":\"A\"", "\"nom\":7", "no string «nom»")]
    [InlineData("[[0,0],[10,0]]", "[[0,0]]", "fewer than two points")]
    public void A_broken_map_is_refused_with_the_reason(string part, string broken, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Read(Small.Replace(part, broken, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Property(MaxTest = 300)]
    public void A_map_cut_or_changed_anywhere_is_read_or_refused_but_never_fails_otherwise(ushort at, char instead)
    {
        var text = new StringBuilder(Small);
        text[at % text.Length] = instead;
        try
        {
            _ = Read(text.ToString()).Country;
        }
        catch (FormatException)
        {
        }
    }

    private static MapGeometry Read(string json) => MapGeometry.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
