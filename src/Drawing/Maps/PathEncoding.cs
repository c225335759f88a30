using System.Globalization;
using System.Text;

namespace Talaia.Drawing;

/// <summary>A point of the whole-number grid that a map is drawn on.</summary>
internal readonly record struct GridPoint(int X, int Y);

/// <summary>Whole-number SVG paths in few bytes: an absolute start, then steps; a minus sign also separates.</summary>
internal static class PathEncoding
{
    /// <summary>
    /// Appends the start, the steps, and `z` when closed (the step back to the start is then left out). A path may begin
    /// with `m`, which is absolute there and spares the `l` before the steps.
    /// </summary>
    public static void Append(StringBuilder to, IReadOnlyList<GridPoint> points, bool closed)
    {
        var begins = to.Length == 0;
        to.Append(begins ? 'm' : 'M');
        Number(to, points[0].X, first: true);
        Number(to, points[0].Y, first: false);
        for (var i = 1; i < points.Count; i++)
        {
            var afterLetter = i == 1 && !begins;
            if (afterLetter)
                to.Append('l');
            Number(to, points[i].X - points[i - 1].X, first: afterLetter);
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
