using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Talaia.Foresight.Feeds;

/// <summary>
/// Keeps of a `style` attribute the declarations that only dress text. A declaration is read with the tokens of CSS 2.1 §4.1.1, of which only the plain
/// ones are known here: names, colours, numbers, strings, `rgb()`, commas and `!important`. One token beyond them, such as an escape, a comment or another
/// function, and the whole style goes, since browsers differ in how they mend it.
/// </summary>
internal static partial class StyleRules
{
    /// <summary>Properties of CSS 2.1 by its chapters: any plain value will do.</summary>
    private static readonly FrozenSet<string> Properties = NameList.Of(
        "border-bottom-color border-color border-left-color border-right-color border-top-color", // 8, box
        "clear direction display float height line-height unicode-bidi vertical-align width", // 9 and 10, formatting
        "overflow", // 11, effects
        "background-color color", // 14, colours
        "font font-family font-size font-style font-variant font-weight", // 15, fonts
        "letter-spacing text-align text-decoration text-indent white-space", // 16, text
        "border-collapse", // 17, tables
        "cursor", // 18, interface
        "azimuth elevation pause pause-after pause-before pitch pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate stress voice-family volume"); // A, aural

    /// <summary>Families of properties of which some could load or move: only the values below.</summary>
    private static readonly FrozenSet<string> Families = NameList.Of("background border margin padding");

    private static readonly FrozenSet<string> Values = NameList.Of(
        "aqua black blue brown fuchsia gray green lime maroon navy olive purple red silver teal transparent white yellow", // colours
        "dashed dotted none solid", // borders
        "bottom center left right top", // places
        "auto block bold both collapse italic medium normal nowrap pointer underline !important");

    /// <summary>Inside SVG, the painting properties of its chapter 11.</summary>
    private static readonly FrozenSet<string> SvgProperties =
        NameList.Of("fill fill-opacity fill-rule stroke stroke-linecap stroke-linejoin stroke-opacity stroke-width");

    /// <summary>The declarations kept, `name: value;` with a space between; empty where the style is suspect as a whole. Addresses go before anything is read.</summary>
    public static string Clean(string style, bool insideSvg)
    {
        var kept = new List<string>();
        foreach (var part in Address().Replace(style, " ").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Declaration().Match(part) is not { Success: true } declaration)
                return "";
            var (name, value) = (declaration.Groups["name"].Value, declaration.Groups["value"].Value);
            if (value.Length > 0 && MayStay(name.ToLowerInvariant(), value, insideSvg))
                kept.Add($"{name}: {value};");
        }

        return string.Join(' ', kept);
    }

    private static bool MayStay(string name, string value, bool insideSvg) =>
        Properties.Contains(name)
        || (insideSvg && SvgProperties.Contains(name))
        || (Families.Contains(name.Split('-')[0]) && Token().Matches(value).All(token => Values.Contains(token.Value) || Measure().IsMatch(token.Value)));

    [GeneratedRegex(@"\burl\s*\([^)]*\)\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex($@"^(?<name>-?[a-z][a-z0-9]*(?:-[a-z0-9]+)*)\s*:\s*(?<value>(?:(?:{Plain})(?:\s+|\s*,\s*|$))*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();

    [GeneratedRegex(Plain, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex($"^(?:{Colour}|{Number})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Measure();

    private const string Colour = @"#[0-9a-f]{3,8}|rgb\(\s*[0-9.]+%?\s*,\s*[0-9.]+%?\s*,\s*[0-9.]+%?\s*\)";
    private const string Number = @"\+?(?:[0-9]{1,6}(?:\.[0-9]{0,6})?|\.[0-9]{1,6})(?:%|[a-z]{1,4})?";
    private const string Name = @"!?[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
    private const string Plain = $"{Colour}|{Number}|{Name}|'[\\w\\s]*'|\"[\\w\\s]*\"";
}
