using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Talaia.Reports.Typesetting;

/// <summary>
/// Text as a string literal of Typst's code mode. Words never reach its markup, so the two characters that a literal knows
/// (backslash and quote) are all there is to escape.
/// </summary>
internal sealed partial class TypstText(GlyphCoverage glyphs)
{
    /// <summary>A literal of the words: one line, composed (NFC), invisible formatting dropped, what no shipped font can show as ◊.</summary>
    public string Words(string words)
    {
        var literal = new StringBuilder(words.Length + 2).Append('"');
        var spaced = true;
        foreach (var rune in Composed(words).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category == UnicodeCategory.Format)
                continue;
            var blank = rune.Value == ' ' || category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            if (blank && spaced && literal.Length > 2)
                continue;
            // A number and its unit stay on one line.
            if (rune.Value is '%' or '€' && spaced && literal.Length > 2 && char.IsAsciiDigit(literal[^2]))
                literal[^1] = '\u00A0';
            spaced = blank;
            Append(literal, blank ? new Rune(' ') : rune);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A literal of a drawing's source: as it is, but for characters that no shipped font can show and for its fonts, which are the shipped two.</summary>
    public string Drawing(string svg)
    {
        svg = Fonts().Replace(svg, family => family.Value.Contains("Serif", StringComparison.Ordinal) ? "font-family=\"'Source Serif 4'\"" : "font-family=\"'Source Sans 3'\"");
        var literal = new StringBuilder(svg.Length + 64).Append('"');
        foreach (var rune in svg.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t')
                literal.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                Append(literal, rune);
        }

        return literal.Append('"').ToString();
    }

    private void Append(StringBuilder literal, Rune rune)
    {
        if (rune.Value is '\\' or '"')
            literal.Append('\\');
        literal.Append((glyphs.Shows(rune) ? rune : GlyphCoverage.Missing).ToString());
    }

    // A name that ends in a digit must be quoted in SVG, or it is not understood and the drawing falls back to another font.
    [GeneratedRegex("""font-family=("[^"]*"|'[^']*')""")]
    private static partial Regex Fonts();

    private static string Composed(string words)
    {
        // Half a surrogate pair cannot be composed, and cannot be shown either.
        var whole = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString().Normalize(NormalizationForm.FormC);
    }
}
