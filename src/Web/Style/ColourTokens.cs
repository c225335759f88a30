using System.Text.RegularExpressions;

namespace Talaia.Web.Style;

/// <summary>The colours of the style sheet as they stand in it: read from <c>tokens.css</c>, which travels in the assembly, so that what the style page shows is never a copy.</summary>
public sealed partial class ColourTokens
{
    private ColourTokens(Dictionary<string, string> light, Dictionary<string, string> dark) => (Light, Dark) = (light, dark);

    /// <summary>By name without its dashes (<c>t-bg</c>), as <c>#rrggbb</c>.</summary>
    public IReadOnlyDictionary<string, string> Light { get; }

    /// <summary>As <see cref="Light"/>; what the dark scheme does not say is as in the light one.</summary>
    public IReadOnlyDictionary<string, string> Dark { get; }

    public static ColourTokens Known { get; } = Read();

    private static ColourTokens Read()
    {
        using var stream = typeof(ColourTokens).Assembly.GetManifestResourceStream("theme/tokens.css")
            ?? throw new InvalidOperationException("theme/tokens.css is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Of(reader.ReadToEnd());
    }

    internal static ColourTokens Of(string css)
    {
        var light = Colours(css, ":root {");
        var dark = new Dictionary<string, string>(light);
        foreach (var (name, colour) in Colours(css, ":root[data-color-scheme=\"dark\"] {"))
            dark[name] = colour;
        return new(light, dark);
    }

    private static Dictionary<string, string> Colours(string css, string selector)
    {
        var start = css.IndexOf(selector, StringComparison.Ordinal) + selector.Length;
        var block = css[start..css.IndexOf('}', start)];
        return Colour().Matches(block).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["colour"].Value);
    }

    [GeneratedRegex("--(?<name>t-[a-z0-9-]+): (?<colour>#[0-9a-f]{6})(?=;)")]
    private static partial Regex Colour();
}
