namespace Talaia.Drawing;

/// <summary>Joins arcs into the points of a ring.</summary>
internal static class RingPoints
{
    /// <summary>The ring's points in order, the first not repeated at the end, none twice running.</summary>
    public static List<GridPoint> Join(IReadOnlyList<int> ring, Dictionary<int, GridPoint[]> arcs)
    {
        var points = WithoutRepeats(ring.SelectMany(arc => arc >= 0 ? arcs[arc] : arcs[~arc].AsEnumerable().Reverse()));
        while (points.Count > 1 && points[^1] == points[0])
            points.RemoveAt(points.Count - 1);
        return points;
    }

    public static List<GridPoint> WithoutRepeats(IEnumerable<GridPoint> line)
    {
        var points = new List<GridPoint>();
        foreach (var point in line)
        {
            if (points.Count == 0 || points[^1] != point)
                points.Add(point);
        }

        return points;
    }

    /// <summary>Two units square: what stands for a place too small for the grid, so that it can still be found.</summary>
    public static IReadOnlyList<GridPoint> Dot(GridPoint at) =>
        [new(at.X - 1, at.Y - 1), new(at.X + 1, at.Y - 1), new(at.X + 1, at.Y + 1), new(at.X - 1, at.Y + 1)];
}
