namespace Talaia.Drawing;

/// <summary>A polygon without its first point again at the end.</summary>
internal static class Polygon
{
    /// <summary>What of it lies within (0, 0, width, height), side by side (Sutherland and Hodgman, 1974); parts of a dented one may hang together by a line.</summary>
    public static List<(double X, double Y)> Clip(List<(double X, double Y)> points, double width, double height)
    {
        points = Side(points, point => point.X, 0, 1);
        points = Side(points, point => point.X, width, -1);
        points = Side(points, point => point.Y, 0, 1);
        return Side(points, point => point.Y, height, -1);
    }

    public static double Area(IReadOnlyList<(double X, double Y)> points) => Math.Abs(Sum(points, (_, _, cross) => cross)) / 2;

    /// <summary>Its centre of gravity, which lies outside a crescent; the middle of the points where it has no area.</summary>
    public static (double X, double Y) Middle(IReadOnlyList<(double X, double Y)> points)
    {
        var twice = Sum(points, (_, _, cross) => cross);
        return twice == 0 ? (points.Average(point => point.X), points.Average(point => point.Y))
            : (Sum(points, (from, to, cross) => (from.X + to.X) * cross) / (3 * twice), Sum(points, (from, to, cross) => (from.Y + to.Y) * cross) / (3 * twice));
    }

    private static double Sum(IReadOnlyList<(double X, double Y)> points, Func<(double X, double Y), (double X, double Y), double, double> part)
    {
        var sum = 0.0;
        for (var i = 0; i < points.Count; i++)
        {
            var (from, to) = (points[i], points[(i + 1) % points.Count]);
            sum += part(from, to, (from.X * to.Y) - (to.X * from.Y));
        }

        return sum;
    }

    private static List<(double X, double Y)> Side(List<(double X, double Y)> points, Func<(double X, double Y), double> axis, double limit, int sign)
    {
        var kept = new List<(double X, double Y)>();
        for (var i = 0; i < points.Count; i++)
        {
            var (from, to) = (points[i], points[(i + 1) % points.Count]);
            var (before, after) = ((axis(from) - limit) * sign, (axis(to) - limit) * sign);
            if (before >= 0)
                kept.Add(from);
            if (before * after < 0)
                kept.Add((from.X + ((to.X - from.X) * before / (before - after)), from.Y + ((to.Y - from.Y) * before / (before - after))));
        }

        return kept;
    }
}
