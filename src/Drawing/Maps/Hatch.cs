namespace Talaia.Drawing;

/// <summary>The pattern of no answer: slanted lines, so that it is told from the lightest class without colour.</summary>
internal static class Hatch
{
    private static readonly Mark Ground = new("hatch-bg", $"fill=\"{Palette.NoAnswer}\"");
    private static readonly Mark Stripe = new("hatch-ln", $"stroke=\"{Palette.NoAnswerLine}\" stroke-width=\"1.4\"");

    public static void Define(SvgWriter svg, string id)
    {
        svg.Open("defs");
        svg.Open("pattern", ("id", $"{id}-hatch"), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        svg.Shape("path", Ground, ("d", "M0 0h6v6H0z"));
        svg.Shape("path", Stripe, ("d", "M0 0v6"));
        svg.Close();
        svg.Close();
    }

    /// <summary>Fill of a group inside one of class `na`; an own attribute, since a class cannot know the figure's id.</summary>
    public static (string, string) Fill(string id) => ("fill", $"url(#{id}-hatch)");
}
