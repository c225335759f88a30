namespace Talaia.Drawing;

/// <summary>The ranking of needs: a bar from 0 to 100 with its 95 % interval and the number of answers.</summary>
public static class NeedBars
{
    /// <summary>Draws the rows in the order given. What lies beyond 0–100 is drawn at the end of the strip; the number is written as it is.</summary>
    /// <param name="id">Beginning of every id inside: a letter, then letters, digits, hyphens, underscores.</param>
    /// <param name="width">Units, at least 200. Under 480 the labels stand above the bars: for telephones and narrow columns.</param>
    /// <exception cref="ArgumentException">A number that is not finite, or a width too small.</exception>
    public static Figure Draw(IReadOnlyList<NeedBar> rows, FigureText text, Medium medium, string id, int width = 720)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, BarRows.LeastWidth);
        var svg = new SvgWriter(medium);
        var layout = new BarRows(svg, width);
        foreach (var row in rows)
        {
            Finite.Check(row.Value, row.Low, row.High);
            var count = $"n = {row.N.ToString("N0", text.Culture)}";
            var track = layout.Next(new BarWords(row.Label, count, Mark.Quiet, row.Value.ToString("N0", text.Culture)));
            track.Fill(svg, Mark.Track, 0, 100, track.Height);
            track.Fill(svg, Mark.Bar, 0, row.Value, 14);
            DrawInterval(svg, track, Math.Min(row.Low, row.High), Math.Max(row.Low, row.High));
        }

        layout.Scale(text.Culture);
        return new FigureFrame(FigureId.Check(id), "fig bars", text, medium, width, (int)Math.Ceiling(layout.Bottom)).Enclose(svg);
    }

    /// <summary>A line with ends, over a halo, because it lies half on the bar and half beside it.</summary>
    private static void DrawInterval(SvgWriter svg, BarTrack track, double low, double high)
    {
        var (from, to) = (Coordinate.Text(track.At(low)), Coordinate.Text(track.At(high)));
        var (top, middle, bottom) = (Coordinate.Text(track.Middle - 5), Coordinate.Text(track.Middle), Coordinate.Text(track.Middle + 5));
        var path = $"M{from} {top}V{bottom}M{from} {middle}H{to}M{to} {top}V{bottom}";
        svg.Shape("path", Mark.WhiskerHalo, ("d", path));
        svg.Shape("path", Mark.Whisker, ("d", path));
    }
}
