using System.Text.Json;

namespace Talaia.Drawing;

/// <summary>
/// The municipalities of a country as shapes that share their borders, in a plane. Immutable and safe for many threads;
/// reading takes some tens of milliseconds, so keep one for the life of the process.
/// </summary>
public sealed class MapGeometry
{
    private readonly Dictionary<string, MapShape> byCode;
    private readonly Lazy<MapSketch> country;

    private MapGeometry(IReadOnlyList<MapShape> shapes, PlanePoint[][] arcs, double narrowing, IReadOnlyList<MapRegion> comarques, IReadOnlyList<MapRegion> provinces)
    {
        (Shapes, Arcs, Narrowing, Comarques, Provinces) = (shapes, arcs, narrowing, comarques, provinces);
        Municipalities = [.. shapes.Select(shape => shape.Municipality)];
        byCode = shapes.ToDictionary(shape => shape.Municipality.Code, StringComparer.Ordinal);
        country = new(() => MapSketch.Of(this, shapes, Choropleth.Side, Choropleth.Tolerance));
    }

    /// <summary>All municipalities, in the order of the file.</summary>
    public IReadOnlyList<MapMunicipality> Municipalities { get; }
    public IReadOnlyList<MapRegion> Comarques { get; }
    public IReadOnlyList<MapRegion> Provinces { get; }

    internal IReadOnlyList<MapShape> Shapes { get; }
    internal PlanePoint[][] Arcs { get; }

    /// <summary>Of degrees of longitude, in the plane.</summary>
    internal double Narrowing { get; }

    /// <summary>The whole country at the size of a choropleth; made once, since every choropleth shares it.</summary>
    internal MapSketch Country => country.Value;

    internal MapShape? Shape(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The municipality of a six-digit code, or nothing when the map does not have it.</summary>
    public MapMunicipality? Find(string code) => byCode.GetValueOrDefault(code)?.Municipality;

    /// <summary>
    /// Reads a quantized TopoJSON in WGS84 with the objects `municipis` (properties id, nom, com, prov), `comarques` and
    /// `provincies` (id, nom). Projection: equirectangular, true at the middle latitude.
    /// </summary>
    /// <exception cref="FormatException">The stream is not such a map; the message says what is missing or broken.</exception>
    public static MapGeometry Read(Stream topoJson)
    {
        try
        {
            using var document = JsonDocument.Parse(topoJson);
            var objects = document.RootElement.Part("objects", JsonValueKind.Object);
            var shapes = TopoShapes.Municipalities(objects);
            var degrees = TopoArcs.Read(document.RootElement);
            var narrowing = Projection.Narrowing(degrees);
            var arcs = Projection.Project(degrees, narrowing);
            MapChecks.Check(shapes, arcs);
            return new MapGeometry(shapes, arcs, narrowing, TopoShapes.Regions(objects, "comarques"), TopoShapes.Regions(objects, "provincies"));
        }
        catch (JsonException unreadable)
        {
            throw new FormatException($"The map is not JSON: {unreadable.Message}", unreadable);
        }
    }
}
