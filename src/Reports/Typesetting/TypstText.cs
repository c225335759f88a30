using System.Globalization;
using System.Text;

namespace Talaia.Reports.Typesetting;

/// <summary>
/// Text as a string literal of Typst's code mode. Words never reach its markup, so the two characters that a literal knows
/// (backslash and quote) are all there is to escape.
/// </summary>
internal sealed class TypstText(GlyphCoverage glyphs)
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
            spaced = blank;
            Append(literal, blank ? new Rune(' ') : rune);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A literal of a drawing's source: as it is, but for characters that no shipped font can show.</summary>
    public string Drawing(string svg)
    {
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

    private static string Composed(string words)
    {
        // Half a surrogate pair cannot be composed, and cannot be shown either.
        var whole = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString().Normalize(NormalizationForm.FormC);
    }
}
