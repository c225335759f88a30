namespace Talaia.Drawing;

/// <summary>A town beside similar towns: its own value as a bar, their median as a tick, their middle half as a band.</summary>
public static class ComparisonBars
{
    /// <summary>Draws the rows in the order given; in print with a legend above. Values are drawn within 0–100.</summary>
    /// <param name="id">Beginning of every id inside: a letter, then letters, digits, hyphens, underscores.</param>
    /// <param name="width">Units, at least 200. Under 480 the labels stand above the bars: for telephones and narrow columns.</param>
    /// <exception cref="ArgumentException">A number that is not finite, or a width too small.</exception>
    public static Figure Draw(IReadOnlyList<ComparisonRow> rows, ComparisonText text, Medium medium, string id, int width = 720)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, BarRows.LeastWidth);
        var svg = new SvgWriter(medium);
        var layout = new BarRows(svg, width);
        if (medium == Medium.Print)
            layout.Bottom = ComparisonLegend.Draw(svg, text, width);
        foreach (var row in rows)
        {
            var note = row.Standing switch { Standing.Above => text.Above, Standing.Below => text.Below, _ => "" };
            var value = row.Own?.ToString("N0", text.Culture) ?? "–";
            var track = layout.Next(new BarWords(row.Label, note, row.Standing == Standing.Above ? Mark.Call : Mark.Quiet, value));
            DrawRow(svg, track, row, tick: 3);
        }

        layout.Scale(text.Culture);
        return new FigureFrame(FigureId.Check(id), "fig bars", text, medium, width, (int)Math.Ceiling(layout.Bottom)).Enclose(svg);
    }

    /// <summary>
    /// One strip as bare SVG for a page that sets label and value itself in HTML (`ol.bars`): it stretches to any width and
    /// is hidden from assistive technology, since the words beside it say the same.
    /// </summary>
    public static string Strip(ComparisonRow row)
    {
        var svg = new SvgWriter(Medium.Page);
        svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 100 26"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"), ("focusable", "false"));
        DrawRow(svg, new BarTrack(0, 0, 100, 26), row, tick: 0.6);
        svg.Close();
        return svg.ToString();
    }

    private static void DrawRow(SvgWriter svg, BarTrack track, ComparisonRow row, double tick)
    {
        Finite.Check(row.Own ?? 0, row.Median, row.Lower, row.Upper);
        track.Fill(svg, Mark.Track, 0, 100, track.Height);
        track.Fill(svg, Mark.Band, Math.Min(row.Lower, row.Upper), Math.Max(row.Lower, row.Upper), track.Height);
        if (row.Own is { } own)
            track.Fill(svg, row.StandsOut ? Mark.StrongBar : Mark.Bar, 0, own, 14);
        var middle = Math.Clamp(track.At(row.Median), track.Left + tick / 2, track.Left + track.Width - tick / 2);
        svg.Rect(Mark.Median, middle - tick / 2, track.Top, tick, track.Height);
    }
}
