using System.Globalization;
using System.Text;

namespace Talaia.Drawing;

/// <summary>A point of the whole-number grid that a map is drawn on.</summary>
internal readonly record struct GridPoint(int X, int Y);

/// <summary>Whole-number SVG paths in few bytes: an absolute start, then steps; a minus sign also separates.</summary>
internal static class PathEncoding
{
    /// <summary>Appends `Mx y`, `l` and the steps, and `z` when closed (the step back to the start is then left out).</summary>
    public static void Append(StringBuilder to, IReadOnlyList<GridPoint> points, bool closed)
    {
        to.Append('M');
        Number(to, points[0].X, first: true);
        Number(to, points[0].Y, first: false);
        for (var i = 1; i < points.Count; i++)
        {
            if (i == 1)
                to.Append('l');
            Number(to, points[i].X - points[i - 1].X, first: i == 1);
            Number(to, points[i].Y - points[i - 1].Y, first: false);
        }

        if (closed)
            to.Append('z');
    }

    private static void Number(StringBuilder to, int value, bool first)
    {
        if (!first && value >= 0)
            to.Append(' ');
        to.Append(value.ToString(CultureInfo.InvariantCulture));
    }
}
