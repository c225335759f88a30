using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Talaia.Foresight.Feeds;

/// <summary>Keeps of a `style` attribute the declarations that only dress text: no addresses, functions, escapes or positions.</summary>
internal static partial class StyleRules
{
    private static readonly FrozenSet<string> Properties = Set("""
        azimuth background-color border-bottom-color border-collapse border-color border-left-color border-right-color border-top-color clear
        color cursor direction display elevation float font font-family font-size font-style font-variant font-weight height letter-spacing
        line-height overflow pause pause-after pause-before pitch pitch-range richness speak speak-header speak-numeral speak-punctuation
        speech-rate stress text-align text-decoration text-indent unicode-bidi vertical-align voice-family volume white-space width
        """);

    private static readonly FrozenSet<string> Families = Set("background border margin padding");

    private static readonly FrozenSet<string> Keywords = Set("""
        !important aqua auto black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green italic left lime maroon
        medium navy none normal nowrap olive pointer purple red right silver solid teal top transparent underline white yellow
        """);

    private static readonly FrozenSet<string> SvgProperties =
        Set("fill fill-opacity fill-rule stroke stroke-linecap stroke-linejoin stroke-opacity stroke-width");

    /// <summary>The declarations kept, `name: value;` with a space between; empty where the style is suspect as a whole.</summary>
    public static string Clean(string style, bool insideSvg)
    {
        style = Function().Replace(style, " ");
        if (!Harmless().IsMatch(style) || Declaration().Replace(style, "").Trim(' ', ';', '\t', '\n', '\r').Length > 0)
            return "";
        var kept = new List<string>();
        foreach (Match match in Parts().Matches(style))
        {
            var (name, value) = (match.Groups[1].Value, match.Groups[2].Value);
            if (value.Length > 0 && MayStay(name.ToLowerInvariant(), value, insideSvg))
                kept.Add($"{name}: {value};");
        }

        return string.Join(' ', kept);
    }

    private static bool MayStay(string name, string value, bool insideSvg) =>
        Properties.Contains(name)
        || (Families.Contains(name.Split('-')[0])
            && value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word => Keywords.Contains(word) || Measure().IsMatch(word)))
        || (insideSvg && SvgProperties.Contains(name));

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"url\s*\(\s*[^\s)]+?\s*\)\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Function();

    [GeneratedRegex("""^(?:[:,;#%.\sa-zA-Z0-9!]|\w-\w|'[\s\w]+'|"[\s\w]+"|\([\d,\s]+\))*$""", RegexOptions.NonBacktracking)]
    private static partial Regex Harmless();

    [GeneratedRegex(@"\s*[-\w]+\s*:\s*[^:;]*;?", RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"([-\w]+)\s*:\s*([^:;]*)")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:#[0-9a-f]+|rgb\(\d+%?,\d*%?,?\d*%?\)?|\d{0,2}\.?\d{0,2}(?:cm|em|ex|in|mm|pc|pt|px|%|,|\))?)$")]
    private static partial Regex Measure();
}
