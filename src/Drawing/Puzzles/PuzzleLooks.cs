namespace Talaia.Drawing;

/// <summary>The classes, patterns and signs of tiles.</summary>
internal static class PuzzleLooks
{
    private const string Soft = "#e2edf3";
    private const string SignalSoft = "#fdf0d3";
    private const int Half = Jigsaw.Size / 2;

    private static readonly Mark Ground = new("pz-bg", $"fill=\"{Soft}\"");
    private static readonly Mark Line = new("pz-ln", $"stroke=\"{Palette.Accent}\" stroke-width=\"2.4\"");
    private static readonly Mark Dot = new("pz-dot", $"fill=\"{Palette.Accent}\"");

    private static readonly Mark LightSign = new("pz-sign", "fill=\"none\" stroke=\"#ffffff\" stroke-width=\"2.5\" stroke-linecap=\"round\"");
    private static readonly Mark DarkSign = new("pz-sign", $"fill=\"none\" stroke=\"{Palette.LineStrong}\" stroke-width=\"1.5\" stroke-linecap=\"round\"");

    public static readonly Mark Urgent = new("pz-urgent", $"fill=\"#f0a81c\" stroke=\"{Palette.Text}\" stroke-width=\"1.2\"");

    /// <summary>The ground of a label on a pattern.</summary>
    public static readonly Mark Plate = new("pz-plate", $"fill=\"{Palette.Surface}\"");

    public static readonly Mark Label = new("pz-label", $"fill=\"{Palette.Text}\"");
    public static readonly Mark LightLabel = new("pz-label", "fill=\"#ffffff\"");

    /// <summary>The outline of a tile of this look; a page colours it by the class of its group.</summary>
    public static Mark Outline(TileLook look, string id) => new("pz-tile", look switch
    {
        TileLook.InPlace => $"fill=\"{Palette.Accent}\" stroke=\"{Palette.Surface}\" stroke-width=\"2\"",
        TileLook.InProgress or TileLook.Planned => $"{PatternText(look, id)} stroke=\"{Palette.Accent}\" stroke-width=\"1.5\"",
        TileLook.Next => $"fill=\"{SignalSoft}\" stroke=\"{Palette.SignalText}\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\"",
        TileLook.NotApplicable => $"fill=\"none\" stroke=\"{Palette.LineStrong}\" stroke-width=\"1.2\" stroke-dasharray=\"2 3\"",
        _ => $"fill=\"{Palette.Sunken}\" stroke=\"{Palette.LineStrong}\" stroke-width=\"1.5\"",
    }, look is TileLook.InProgress or TileLook.Planned ? PatternText(look, id) : "");

    /// <summary>Class of the group around a tile.</summary>
    public static string Class(TileLook look) => look switch
    {
        TileLook.InPlace => "use",
        TileLook.InProgress => "prog",
        TileLook.Planned => "plan",
        TileLook.Next => "next",
        TileLook.NotApplicable => "none",
        _ => "todo",
    };

    /// <summary>The patterns that a figure of this id uses.</summary>
    public static void Define(SvgWriter svg, string id)
    {
        svg.Open("defs");
        svg.Open("pattern", ("id", $"{id}-hatch"), ("width", "7"), ("height", "7"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        svg.Shape("path", Ground, ("d", "M0 0h7v7H0z"));
        svg.Shape("path", Line, ("d", "M0 0v7"));
        svg.Close();
        svg.Open("pattern", ("id", $"{id}-dots"), ("width", "8"), ("height", "8"), ("patternUnits", "userSpaceOnUse"));
        svg.Shape("path", Ground, ("d", "M0 0h8v8H0z"));
        svg.Shape("circle", Dot, ("cx", "4"), ("cy", "4"), ("r", "1.3"));
        svg.Close();
        svg.Close();
    }

    /// <summary>The sign on a tile whose upper left corner is here.</summary>
    public static void Sign(SvgWriter svg, TileLook look, int x, int y)
    {
        switch (look)
        {
            case TileLook.InPlace:
                svg.Shape("path", LightSign, ("d", FormattableString.Invariant($"M{x + Half - 5} {y + 28}l4 4 7-8")));
                break;
            case TileLook.NotApplicable:
                svg.Shape("path", DarkSign, ("d", FormattableString.Invariant($"M{x + 8} {y + 36}L{x + 36} {y + 8}")));
                break;
            case TileLook.Next:
                svg.Shape("path", DarkSign, ("d", FormattableString.Invariant($"M{x + Half - 4} {y + 29}h8m-4-4v8")));
                break;
        }
    }

    private static string PatternText(TileLook look, string id) => look == TileLook.Planned ? $"fill=\"url(#{id}-dots)\"" : $"fill=\"url(#{id}-hatch)\"";
}
