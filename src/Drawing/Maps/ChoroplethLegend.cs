namespace Talaia.Drawing;

/// <summary>The legend below a printed map: the ramp without gaps in its order, the hatch apart.</summary>
internal static class ChoroplethLegend
{
    private const int Size = 18;
    private const int BarHeight = 12;
    private const int Gap = 3;
    private const int HatchGap = 24;

    /// <summary>Draws from <paramref name="top"/> on and returns the height it took.</summary>
    public static int Draw(SvgWriter svg, IReadOnlyList<LegendEntry> entries, string id, int top, int width)
    {
        var step = (width - HatchGap) / (double)entries.Count;
        var lines = entries.Select(entry => LineBreaking.Break(entry.Label, step - Gap, Size)).ToList();
        for (var i = 0; i < entries.Count; i++)
        {
            var isHatch = entries[i].Class == "na";
            var left = i * step + (isHatch ? HatchGap : 0);
            if (isHatch)
                svg.Open("g", Hatch.Fill(id));
            svg.Shape(
                "rect", isHatch ? null : new Mark(entries[i].Class, $"fill=\"{Palette.Ramp[i]}\""), ("x", Coordinate.Text(left)),
                ("y", Coordinate.Text(top)), ("width", Coordinate.Text(step - Gap)), ("height", Coordinate.Text(BarHeight)));
            if (isHatch)
                svg.Close();
            for (var line = 0; line < lines[i].Count; line++)
                svg.Text(Mark.Quiet, left, top + BarHeight + Size * (1.1 + 1.2 * line), Size, lines[i][line]);
        }

        return (int)Math.Ceiling(BarHeight + Size * (0.5 + 1.2 * lines.Max(label => label.Count)));
    }
}
