namespace Talaia.Drawing;

/// <summary>The legend above a printed comparison: bar, tick and band with their words, on as many lines as they need.</summary>
internal static class ComparisonLegend
{
    private const int Size = 14;
    private const int Line = 26;
    private const int Swatch = 20;
    private const int Gap = 8;

    /// <summary>Draws from the top and returns the height it took.</summary>
    public static double Draw(SvgWriter svg, ComparisonText text, int width)
    {
        var (x, y) = (0.0, 0.0);
        (Mark Mark, double Inset, double Width, double Height, string Words)[] entries =
        [
            (Mark.Bar, 0, Swatch, 10, text.Own), (Mark.Median, 8.5, 3, 18, text.Median), (Mark.Band, 0, Swatch, 18, text.MiddleHalf),
        ];
        foreach (var entry in entries)
        {
            var lines = LineBreaking.Break(entry.Words, width - Swatch - Gap, Size);
            var needed = Swatch + Gap + lines.Max(line => TextWidth.Of(line, Size));
            if (x > 0 && x + needed > width)
                (x, y) = (0, y + Line);
            svg.Rect(entry.Mark, x + entry.Inset, y + (18 - entry.Height) / 2, entry.Width, entry.Height);
            for (var i = 0; i < lines.Count; i++)
                svg.Text(Mark.Quiet, x + Swatch + Gap, y + 14 + 18 * i, Size, lines[i]);
            y += 18 * (lines.Count - 1);
            x += needed + 24;
        }

        return y + Line;
    }
}
