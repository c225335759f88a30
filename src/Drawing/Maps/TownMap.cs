using System.Text;

namespace Talaia.Drawing;

/// <summary>
/// A municipality with what lies around it, to mark places on. Both axes are linear in degrees, x east and y south, so that whoever marks needs no more than these numbers.
/// </summary>
/// <param name="Svg">What stands inside an <c>svg</c> whose view is (0, 0, <paramref name="Width"/>, <paramref name="Height"/>); classes and no colours (`figures.css`).</param>
/// <param name="West">Longitude of x = 0, degrees.</param>
/// <param name="North">Latitude of y = 0, degrees.</param>
/// <param name="East">Units that a degree of longitude measures.</param>
/// <param name="South">Units that a degree of latitude measures.</param>
public sealed record TownMap(string Svg, double West, double North, double East, double South, int Width, int Height)
{
    private const int Side = 1000;
    private const double Margin = 0.12;
    private const int Letter = 30;

    /// <summary>The letters on a telephone, where the map is small: as large as anywhere.</summary>
    private const int Large = 38;

    /// <summary>A name stands where there is room for it: on this share of the view at least.</summary>
    private const double Roomy = 0.012;

    private static readonly Mark Around = new("around", "");
    private static readonly Mark Lines = new("borders", "");
    private static readonly Mark Here = new("here", "", "fill-rule=\"evenodd\"");

    /// <param name="code">Six digits; null, or one that the map does not have, for the whole country.</param>
    public static TownMap Of(MapGeometry geometry, string? code)
    {
        var here = code is null ? null : geometry.Shape(code);
        var view = View.Around(here is null ? geometry.Arcs.SelectMany(arc => arc) : here.Arcs.SelectMany(arc => geometry.Arcs[arc]));
        var shapes = here is null ? [] : geometry.Shapes.Where(shape => view.Meets(shape.Arcs.SelectMany(arc => geometry.Arcs[arc]))).ToList();
        var svg = new SvgWriter(Medium.Page);
        if (here is null)
            svg.Shape("path", Lines, ("d", Borders(geometry, view)));
        var arcs = shapes.SelectMany(shape => shape.Arcs).Distinct().ToDictionary(arc => arc, arc => geometry.Arcs[arc].Select(view.Place).ToArray());
        // The municipality comes last, so that no neighbour's outline covers its own.
        foreach (var shape in shapes.OrderBy(shape => shape == here))
            svg.Shape("path", shape == here ? Here : Around, ("d", Outline(shape, arcs)));
        svg.Open("g", ("class", "names"), ("font-size", Coordinate.Text(Letter)), ("text-anchor", "middle"));
        foreach (var shape in shapes)
            Name(svg, shape, arcs, view);
        svg.Close();
        return new TownMap(svg.ToString(), view.Left / geometry.Narrowing, -view.Top, view.Scale * geometry.Narrowing, view.Scale, view.Width, view.Height);
    }

    /// <summary>Where a place stands, in units.</summary>
    public (double X, double Y) Place(double latitude, double longitude) => ((longitude - West) * East, (North - latitude) * South);

    private static string Outline(MapShape shape, Dictionary<int, GridPoint[]> arcs)
    {
        var path = new StringBuilder();
        foreach (var ring in shape.Rings.Select(ring => RingPoints.Join(ring, arcs)).Where(ring => ring.Count >= 3))
            PathEncoding.Append(path, ring, closed: true);
        return path.ToString();
    }

    /// <summary>Those of the country and of its comarques: the borders between municipalities of one comarca would be a tangle.</summary>
    private static string Borders(MapGeometry geometry, View view)
    {
        var borders = geometry.Shapes.SelectMany(shape => shape.Arcs.Select(arc => (Arc: arc, shape.Municipality.ComarcaCode))).GroupBy(side => side.Arc)
            .Where(sides => sides.Count() == 1 || sides.Select(side => side.ComarcaCode).Distinct().Skip(1).Any());
        var path = new StringBuilder();
        foreach (var line in LineStitching.Stitch(borders.Select(sides => RingPoints.WithoutRepeats(ArcSimplification.Simplify(geometry.Arcs[sides.Key], 1 / view.Scale).Select(view.Place))).Where(line => line.Count > 1)))
            PathEncoding.Append(path, line, closed: false);
        return path.ToString();
    }

    private static void Name(SvgWriter svg, MapShape shape, Dictionary<int, GridPoint[]> arcs, View view)
    {
        var seen = shape.Rings.Select(ring => Polygon.Clip([.. RingPoints.Join(ring, arcs).Select(point => ((double)point.X, (double)point.Y))], view.Width, view.Height)).MaxBy(Polygon.Area);
        if (seen is not { Count: >= 3 } || Polygon.Area(seen) < Roomy * view.Width * view.Height)
            return;
        // Rather no name than half of one, or one that lies in another municipality.
        if (seen.Max(point => point.X) - seen.Min(point => point.X) < TextWidth.Of(shape.Municipality.Name, Letter))
            return;
        var (x, y) = Polygon.Middle(seen);
        var half = Math.Min(TextWidth.Of(shape.Municipality.Name, Large) / 2, view.Width / 2.0);
        svg.Element("text", shape.Municipality.Name, ("x", Coordinate.Text(Math.Round(Math.Clamp(x, half, view.Width - half)))), ("y", Coordinate.Text(Math.Round(y))));
    }

    /// <summary>The part of the plane that is shown; its longer side measures <see cref="Side"/> units.</summary>
    private sealed record View(double Left, double Top, double Scale, int Width, int Height)
    {
        public static View Around(IEnumerable<PlanePoint> points)
        {
            var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
            foreach (var point in points)
                (left, top, right, bottom) = (Math.Min(left, point.X), Math.Min(top, point.Y), Math.Max(right, point.X), Math.Max(bottom, point.Y));
            var margin = Math.Max(right - left, bottom - top) * Margin;
            var (width, height) = (right - left + 2 * margin, bottom - top + 2 * margin);
            var scale = Side / Math.Max(width, height);
            return new View(left - margin, top - margin, scale, (int)Math.Round(width * scale), (int)Math.Round(height * scale));
        }

        public bool Meets(IEnumerable<PlanePoint> points)
        {
            var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
            foreach (var point in points)
                (left, top, right, bottom) = (Math.Min(left, point.X), Math.Min(top, point.Y), Math.Max(right, point.X), Math.Max(bottom, point.Y));
            return right >= Left && bottom >= Top && left <= Left + Width / Scale && top <= Top + Height / Scale;
        }

        public GridPoint Place(PlanePoint point) => new((int)Math.Round((point.X - Left) * Scale), (int)Math.Round((point.Y - Top) * Scale));
    }
}
