using System.Collections.Frozen;

namespace Talaia.Foresight.Feeds;

/// <summary>
/// Elements and attributes of SVG 1.1 that content of a feed may keep, by chapters of the recommendation (w3.org/TR/SVG11): drawings and their simple
/// animation. Not among them: scripts and style sheets (18, 6), images and filters (5.7, 15), which load or reach outside, `onevent` attributes.
/// </summary>
internal static class SvgNames
{
    private const string Structure = "svg g defs desc title metadata use switch";
    private const string PathsAndShapes = "path rect circle ellipse line polyline polygon";
    private const string Text = "text tspan";
    private const string Painting = "marker linearGradient radialGradient stop";
    private const string LinkingAndExtending = "a foreignObject";
    private const string Animation = "animate set animateMotion animateTransform animateColor mpath";
    private const string Fonts = "font-face font-face-name font-face-src glyph hkern missing-glyph";

    public static readonly FrozenDictionary<string, string> Elements =
        NameList.Spelled(Structure, PathsAndShapes, Text, Painting, LinkingAndExtending, Animation, Fonts);

    private const string Core = "class id lang xml:base xml:lang xml:space xmlns xmlns:xlink";
    private const string Linking = "target xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show xlink:title xlink:type";
    private const string Conditions = "requiredExtensions requiredFeatures systemLanguage";
    private const string Coordinates = """
        baseProfile cx cy d dx dy height offset path pathLength points preserveAspectRatio r rotate rx ry transform version viewBox width x x1 x2 y y1 y2
        zoomAndPan
        """;
    private const string Paint = """
        color color-rendering display fill fill-opacity fill-rule opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
        stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width visibility
        """;
    private const string MarkersAndGradients =
        "fx fy gradientUnits marker-end marker-mid marker-start markerHeight markerUnits markerWidth orient refX refY";
    private const string Letters = "font-family font-size font-stretch font-style font-variant font-weight text-anchor";
    private const string Motion = """
        accumulate additive attributeName attributeType begin by calcMode dur end from keyPoints keySplines keyTimes max min origin repeatCount
        repeatDur restart to type values
        """;

    /// <summary>Chapter 20: the description of a font, all numbers and names.</summary>
    private const string OfFonts = """
        accent-height alphabetic arabic-form ascent bbox cap-height content descent g1 g2 glyph-name hanging horiz-adv-x horiz-origin-x ideographic k
        mathematical name overline-position overline-thickness panose-1 slope stemh stemv strikethrough-position strikethrough-thickness u1 u2
        underline-position underline-thickness unicode unicode-range units-per-em widths x-height
        """;

    public static readonly FrozenDictionary<string, string> Attributes =
        NameList.Spelled(Core, Linking, Conditions, Coordinates, Paint, MarkersAndGradients, Letters, Motion, OfFonts);

    /// <summary>Values of an animation: it could set an address.</summary>
    public static readonly FrozenSet<string> Animated = NameList.Of("by from to values");
}
