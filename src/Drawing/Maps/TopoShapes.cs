using System.Text.Json;

namespace Talaia.Drawing;

/// <summary>Reads the objects `municipis`, `comarques` and `provincies` of the map.</summary>
internal static class TopoShapes
{
    public static IReadOnlyList<MapShape> Municipalities(JsonElement objects) =>
        [.. Geometries(objects, "municipis").Select(Municipality)];

    public static IReadOnlyList<MapRegion> Regions(JsonElement objects, string name) =>
        [.. Geometries(objects, name).Select(geometry =>
        {
            var properties = geometry.Part("properties", JsonValueKind.Object);
            return new MapRegion(properties.Text("id"), properties.Text("nom"));
        })];

    private static JsonElement.ArrayEnumerator Geometries(JsonElement objects, string name) =>
        objects.Part(name, JsonValueKind.Object).Part("geometries", JsonValueKind.Array).Items();

    private static MapShape Municipality(JsonElement geometry)
    {
        var properties = geometry.Part("properties", JsonValueKind.Object);
        var municipality = new MapMunicipality(properties.Text("id"), properties.Text("nom"), properties.Text("com"), properties.Text("prov"));
        var arcs = geometry.Part("arcs", JsonValueKind.Array);
        IReadOnlyList<int>[] rings = geometry.Text("type") switch
        {
            "Polygon" => Rings(arcs),
            "MultiPolygon" => [.. arcs.Items().SelectMany(Rings)],
            var other => throw new FormatException($"{municipality.Name} is a «{other}»; only Polygon and MultiPolygon are areas."),
        };
        return rings.Length > 0 ? new MapShape(municipality, rings) : throw new FormatException($"{municipality.Name} has no boundary.");
    }

    private static IReadOnlyList<int>[] Rings(JsonElement polygon) =>
        [.. polygon.Items().Select(ring => (IReadOnlyList<int>)[.. ring.Items().Select(arc => arc.Whole())])];
}
