using System.Text.Json;

namespace Talaia.Drawing;

/// <summary>Decodes the arcs of a quantized TopoJSON: running sums of whole steps, scaled and moved to degrees (TopoJSON 1.0, 2.1.3 and 2.1.4).</summary>
internal static class TopoArcs
{
    /// <summary>Arcs as (longitude, latitude) in WGS84 degrees; each has at least two points.</summary>
    public static (double Longitude, double Latitude)[][] Read(JsonElement topology)
    {
        var transform = topology.Part("transform", JsonValueKind.Object);
        var scale = transform.Part("scale", JsonValueKind.Array).Pair();
        var move = transform.Part("translate", JsonValueKind.Array).Pair();
        return [.. topology.Part("arcs", JsonValueKind.Array).Items().Select(arc => ReadArc(arc, scale, move))];
    }

    private static (double, double)[] ReadArc(JsonElement arc, (double X, double Y) scale, (double X, double Y) move)
    {
        var points = new List<(double Longitude, double Latitude)>();
        var (x, y) = (0.0, 0.0);
        foreach (var step in arc.Items())
        {
            var (dx, dy) = step.Pair();
            (x, y) = (x + dx, y + dy);
            var (longitude, latitude) = (x * scale.X + move.X, y * scale.Y + move.Y);
            if (Math.Abs(longitude) > 180 || Math.Abs(latitude) > 90)
                throw new FormatException($"Arc with a point outside the Earth: {longitude}, {latitude}.");
            points.Add((longitude, latitude));
        }

        return points.Count >= 2 ? [.. points] : throw new FormatException("An arc of the map has fewer than two points.");
    }
}
