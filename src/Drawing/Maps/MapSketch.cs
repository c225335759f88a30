using System.Text;

namespace Talaia.Drawing;

/// <summary>Some municipalities at one size: every border simplified once and put on a whole-number grid.</summary>
internal sealed class MapSketch
{
    private readonly Dictionary<int, GridPoint[]> arcs;
    private readonly Dictionary<int, GridPoint[]> fullArcs;
    private readonly Dictionary<string, string> paths;

    private MapSketch(IReadOnlyList<MapShape> shapes, Dictionary<int, GridPoint[]> arcs, Dictionary<int, GridPoint[]> fullArcs)
    {
        (Shapes, this.arcs, this.fullArcs) = (shapes, arcs, fullArcs);
        Width = arcs.Values.Max(arc => arc.Max(point => point.X));
        Height = arcs.Values.Max(arc => arc.Max(point => point.Y));
        paths = shapes.ToDictionary(shape => shape.Municipality.Code, Path, StringComparer.Ordinal);
        Mesh = Lines(ComarcaBorders());
    }

    public IReadOnlyList<MapShape> Shapes { get; }
    public int Width { get; }
    public int Height { get; }

    /// <summary>Path of the borders between comarques.</summary>
    public string Mesh { get; }

    /// <summary>Path of one municipality; rings are to be filled by the even-odd rule.</summary>
    public string this[MapMunicipality municipality] => paths[municipality.Code];

    /// <param name="side">Length of the longer side, in grid units.</param>
    /// <param name="tolerance">How far a border may move, in grid units.</param>
    public static MapSketch Of(MapGeometry geometry, IReadOnlyList<MapShape> shapes, int side, double tolerance)
    {
        var used = shapes.SelectMany(shape => shape.Arcs).Distinct().ToDictionary(arc => arc, arc => geometry.Arcs[arc]);
        var points = used.Values.SelectMany(arc => arc).ToList();
        var (left, top) = (points.Min(point => point.X), points.Min(point => point.Y));
        var extent = Math.Max(points.Max(point => point.X) - left, points.Max(point => point.Y) - top);
        var scale = extent > 0 ? side / extent : 1;
        GridPoint[] ToGrid(PlanePoint[] arc) =>
            [.. arc.Select(point => new GridPoint((int)Math.Round((point.X - left) * scale), (int)Math.Round((point.Y - top) * scale)))];
        return new MapSketch(
            shapes,
            used.ToDictionary(arc => arc.Key, arc => ToGrid(ArcSimplification.Simplify(arc.Value, tolerance / scale))),
            used.ToDictionary(arc => arc.Key, arc => ToGrid(arc.Value)));
    }

    private string Path(MapShape shape)
    {
        var path = new StringBuilder();
        foreach (var ring in shape.Rings)
        {
            var points = RingPoints.Join(ring, arcs);
            if (points.Count < 3)
                points = RingPoints.Join(ring, fullArcs);
            if (points.Count >= 3)
                PathEncoding.Append(path, points, closed: true);
        }

        if (path.Length == 0)
            PathEncoding.Append(path, RingPoints.Dot(RingPoints.Join(shape.Rings[0], fullArcs)[0]), closed: true);
        return path.ToString();
    }

    private IEnumerable<int> ComarcaBorders() =>
        Shapes.SelectMany(shape => shape.Arcs.Select(arc => (Arc: arc, shape.Municipality.ComarcaCode)))
            .GroupBy(side => side.Arc)
            .Where(sides => sides.Select(side => side.ComarcaCode).Distinct().Skip(1).Any())
            .Select(sides => sides.Key);

    private string Lines(IEnumerable<int> borders)
    {
        var path = new StringBuilder();
        foreach (var border in borders.Select(arc => RingPoints.WithoutRepeats(arcs[arc])).Where(line => line.Count > 1))
            PathEncoding.Append(path, border, closed: false);
        return path.ToString();
    }
}
