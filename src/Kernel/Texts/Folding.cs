using System.Globalization;
using System.Text;

namespace Talaia.Kernel.Texts;

/// <summary>Makes texts comparable: lower case, no accents, Catalan l·l as ll, typographic apostrophes plain.</summary>
public static class Folding
{
    /// <summary>The text in lower case without diacritics. `Intel·ligència` → `intelligencia`; `Vallès` → `valles`; `Çà` → `ca`.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();
        var decomposed = text.Normalize(NormalizationForm.FormKD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var rune in decomposed.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                folded.Append(char.ToLowerInvariant((char)rune.Value));
                continue;
            }

            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format:
                    break;
                default:
                    if (rune.Value is '\u00b7' or '\u2027' or '\u2219')
                        break; // the middle dot of l·l
                    if (rune.Value is '\u2019' or '\u02bc')
                        folded.Append('\'');
                    else
                        folded.Append(Rune.ToLowerInvariant(rune).ToString());
                    break;
            }
        }

        return folded.ToString();
    }

    private static readonly string[] Articles = ["els ", "les ", "el ", "la ", "l'", "es ", "sa ", "ses ", "s'", "los ", "las ", "lo "];

    /// <summary>A key that sorts names without accents and leading articles: `l'Escala` → `escala`, `el Masnou` → `masnou`.</summary>
    public static string SortKey(string name)
    {
        var folded = Fold(name);
        var article = Articles.FirstOrDefault(known => folded.StartsWith(known, StringComparison.Ordinal));
        return article is null ? folded : folded[article.Length..];
    }

    /// <summary>An address part of ASCII letters, digits and hyphens, at most 80 long: `Bessó digital` → `besso-digital`.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in Fold(text))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length >= 80)
                break;
        }

        return slug.ToString().Trim('-');
    }
}
