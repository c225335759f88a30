namespace Talaia.Drawing;

/// <summary>
/// Leaves out the points of a line that nobody would miss (Douglas and Peucker, 1973). Done arc by arc, ends kept, so that
/// neighbours still share their border without gaps.
/// </summary>
internal static class ArcSimplification
{
    /// <summary>Every point left out lies within <paramref name="tolerance"/> of the line that remains, in the units of the points.</summary>
    public static PlanePoint[] Simplify(PlanePoint[] line, double tolerance)
    {
        var kept = new bool[line.Length];
        kept[0] = kept[^1] = true;
        var spans = new Stack<(int From, int To)>([(0, line.Length - 1)]);
        while (spans.TryPop(out var span))
        {
            var (farthest, distance) = (-1, tolerance);
            for (var i = span.From + 1; i < span.To; i++)
            {
                var away = Distance(line[i], line[span.From], line[span.To]);
                if (away > distance)
                    (farthest, distance) = (i, away);
            }

            if (farthest < 0)
                continue;
            kept[farthest] = true;
            spans.Push((span.From, farthest));
            spans.Push((farthest, span.To));
        }

        return [.. line.Where((_, i) => kept[i])];
    }

    /// <summary>Distance of a point from a segment; a segment without length (a closed arc) counts as its point.</summary>
    private static double Distance(PlanePoint of, PlanePoint from, PlanePoint to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = dx * dx + dy * dy;
        var along = length == 0 ? 0 : Math.Clamp(((of.X - from.X) * dx + (of.Y - from.Y) * dy) / length, 0, 1);
        return double.Hypot(of.X - from.X - along * dx, of.Y - from.Y - along * dy);
    }
}
