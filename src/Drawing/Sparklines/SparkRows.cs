namespace Talaia.Drawing;

/// <summary>Several small series under one another: label, line with its last point marked, number. Each line has its own scale from zero.</summary>
public static class SparkRows
{
    private const int Size = 15;
    private const int Line = 19;
    private const int Least = 320;
    private const double Space = 44;
    private const double Trace = 28;

    private static readonly Mark Stroke = new(
        "trace", $"fill=\"none\" stroke=\"{Palette.Accent}\" stroke-width=\"2\" stroke-linejoin=\"round\" stroke-linecap=\"round\"", "fill=\"none\"");

    private static readonly Mark Point = new("last", $"fill=\"{Palette.Accent}\"");

    /// <summary>Draws the rows in the order given.</summary>
    /// <param name="id">Beginning of every id inside: a letter, then letters, digits, hyphens, underscores.</param>
    /// <param name="width">Units, at least 320.</param>
    /// <exception cref="ArgumentException">A value that is not finite, or a width too small.</exception>
    public static Figure Draw(IReadOnlyList<SparkRow> rows, FigureText text, Medium medium, string id, int width = 720)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, Least);
        var svg = new SvgWriter(medium);
        var (labels, from, to) = (width * 0.42, width * 0.46, width - 64.0);
        var top = 0.0;
        foreach (var row in rows)
        {
            Finite.Check([.. row.Values]);
            var lines = LineBreaking.Break(row.Label, labels, Size);
            var height = Math.Max(Space, lines.Count * Line + 12);
            var middle = top + height / 2;
            for (var i = 0; i < lines.Count; i++)
                svg.Text(Mark.Label, 0, middle + 5 + (i - (lines.Count - 1) / 2.0) * Line, Size, lines[i]);
            DrawSeries(svg, row.Values, from, to, middle);
            svg.Text(Mark.Value, width, middle + 5, Size, row.Value, "end");
            top += height;
            svg.Line(Mark.Rule, 0, top, width, top);
        }

        return new FigureFrame(FigureId.Check(id), "fig sparks", text, medium, width, (int)Math.Ceiling(top + 1)).Enclose(svg);
    }

    private static void DrawSeries(SvgWriter svg, IReadOnlyList<double> values, double from, double to, double middle)
    {
        if (values.Count == 0)
            return;
        var highest = Math.Max(values.Max(), double.Epsilon);
        double X(int i) => values.Count == 1 ? to : from + (to - from) * i / (values.Count - 1);
        double Y(double value) => middle + Trace / 2 - Trace * (value / highest);
        if (values.Count > 1)
            svg.Shape("polyline", Stroke, ("points", string.Join(' ', values.Select((value, i) => $"{Coordinate.Text(X(i))},{Coordinate.Text(Y(value))}"))));
        svg.Shape("circle", Point, ("cx", Coordinate.Text(X(values.Count - 1))), ("cy", Coordinate.Text(Y(values[^1]))), ("r", "3.5"));
    }
}
