namespace Talaia.Drawing;

/// <summary>Counts a period as columns over a common zero: answers, documents.</summary>
public static class Columns
{
    private const int Height = 240;
    private const int Size = 13;
    private const int Top = 22;
    private const int Baseline = Height - 28;

    /// <summary>Draws the columns from left to right. Labels and counts that would run into each other are left out evenly.</summary>
    /// <param name="id">Beginning of every id inside: a letter, then letters, digits, hyphens, underscores.</param>
    /// <param name="width">Units, at least 200.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero, or a width too small.</exception>
    public static Figure Draw(IReadOnlyList<Column> columns, FigureText text, Medium medium, string id, int width = 720)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 200);
        foreach (var column in columns)
            ArgumentOutOfRangeException.ThrowIfNegative(column.Count);
        var svg = new SvgWriter(medium);
        var scale = CountScale.For(columns.Select(column => column.Count).DefaultIfEmpty().Max());
        var left = DrawScale(svg, scale, text, width);
        if (columns.Count > 0)
            DrawColumns(svg, columns, scale, text, left, (width - left) / columns.Count);
        svg.Line(Mark.Axis, left, Baseline, width, Baseline);
        return new FigureFrame(FigureId.Check(id), "fig columns", text, medium, width, Height).Enclose(svg);
    }

    private static double At(long count, CountScale scale) => Baseline - (Baseline - Top) * (double)count / scale.Top;

    /// <summary>Writes the marks of the scale and returns where they end.</summary>
    private static double DrawScale(SvgWriter svg, CountScale scale, FigureText text, int width)
    {
        var words = scale.Marks().Select(mark => (At: At(mark, scale), Text: mark.ToString("N0", text.Culture))).ToList();
        var left = words.Max(mark => TextWidth.Of(mark.Text, Size)) + 10;
        foreach (var mark in words)
        {
            svg.Text(Mark.Quiet, left - 8, mark.At + 4, Size, mark.Text, "end");
            svg.Line(Mark.Rule, left, mark.At, width, mark.At);
        }

        return left;
    }

    private static void DrawColumns(SvgWriter svg, IReadOnlyList<Column> columns, CountScale scale, FigureText text, double left, double step)
    {
        var counts = columns.Select(column => column.Count.ToString("N0", text.Culture)).ToList();
        var showCounts = counts.Max(count => TextWidth.Of(count, Size)) <= step;
        var labels = columns.Select(column => LineBreaking.Break(column.Label, double.MaxValue, Size)[0]).ToList();
        // The last period matters most, so labels are thinned backwards from it.
        var every = (int)Math.Ceiling((labels.Max(label => TextWidth.Of(label, Size)) + 8) / step);
        var thickness = Math.Min(step * 0.72, 56);
        for (var i = 0; i < columns.Count; i++)
        {
            var (middle, top) = (left + step * (i + 0.5), At(columns[i].Count, scale));
            svg.Rect(Mark.Bar, middle - thickness / 2, top, thickness, Baseline - top);
            if (showCounts)
                svg.Text(Mark.Value, middle, top - 5, Size, counts[i], "middle");
            if ((columns.Count - 1 - i) % every == 0)
                svg.Text(Mark.Quiet, middle, Baseline + 18, Size, labels[i], "middle");
        }
    }
}
