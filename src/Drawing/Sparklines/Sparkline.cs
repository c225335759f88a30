namespace Talaia.Drawing;

/// <summary>A series as small as a word: its line, its last point marked, a baseline.</summary>
public static class Sparkline
{
    private const int Width = 104;
    private const int Height = 32;
    private const double First = 1;
    private const double Last = 100;
    private const double Highest = 4;
    private const double Lowest = 30;

    private static readonly Mark Ground = new("rule", $"stroke=\"{Palette.Line}\" stroke-width=\"1\"");
    private static readonly Mark Line = new(
        "trace", $"fill=\"none\" stroke=\"{Palette.Accent}\" stroke-width=\"2\" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
    private static readonly Mark Point = new("last", $"fill=\"{Palette.Accent}\"");

    /// <summary>
    /// Draws the values from left to right, evenly spaced. The baseline is zero, or the least value when that is negative.
    /// No value gives the baseline alone, one value its point; a constant series lies in the middle, unless it is zero.
    /// </summary>
    /// <param name="id">Beginning of every id inside: a letter, then letters, digits, hyphens, underscores.</param>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static Figure Draw(IReadOnlyList<double> values, FigureText text, Medium medium, string id)
    {
        Finite.Check([.. values]);
        var svg = new SvgWriter(medium);
        svg.Line(Ground, 0, Height - 0.5, Width, Height - 0.5);
        var heights = Heights(values);
        var points = heights.Select((height, i) => $"{Coordinate.Text(X(i, values.Count))},{Coordinate.Text(height)}");
        if (values.Count > 1)
            svg.Shape("polyline", Line, ("points", string.Join(' ', points)));
        if (values.Count > 0)
            svg.Shape("circle", Point, ("cx", Coordinate.Text(Last)), ("cy", Coordinate.Text(heights[^1])), ("r", "3.5"));
        return new FigureFrame(FigureId.Check(id), "spark", text, medium, Width, Height).Enclose(svg);
    }

    private static double X(int i, int count) => count == 1 ? Last : First + (Last - First) * i / (count - 1);

    private static double[] Heights(IReadOnlyList<double> values)
    {
        var (low, high) = (Math.Min(0, values.DefaultIfEmpty().Min()), values.DefaultIfEmpty().Max());
        var isConstant = values.Count > 0 && values.All(value => value == values[0]);
        return [.. values.Select(value => (isConstant, value) switch
        {
            (true, 0) => Lowest,
            (true, _) => (Highest + Lowest) / 2,
            // Halves keep the difference of the greatest numbers finite.
            _ => Lowest - (Lowest - Highest) * ((value / 2 - low / 2) / (high / 2 - low / 2)),
        })];
    }
}
