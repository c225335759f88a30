using System.Globalization;

namespace Talaia.Kernel.Languages;

/// <summary>
/// A language of the platform. <see cref="Code"/> is what stands in addresses and data (`ca`, `es`, `en`, `oc`);
/// <see cref="Tag"/> is the BCP 47 tag for `lang` attributes and documents (`oc` is Aranese: `oc-aranes`).
/// </summary>
public sealed record Language(string Code, string Tag, string OwnName, string CultureName)
{
    public static readonly Language Catalan = new("ca", "ca", "Català", "ca-ES");
    public static readonly Language Spanish = new("es", "es", "Castellano", "es-ES");
    public static readonly Language English = new("en", "en", "English", "en-GB");
    public static readonly Language Aranese = new("oc", "oc-aranes", "Aranés", "oc-ES");

    public static IReadOnlyList<Language> All { get; } = [Catalan, Spanish, English, Aranese];

    /// <summary>Formats of numbers and dates by CLDR for this language; for Aranese, which CLDR lacks, Aran's own.</summary>
    public CultureInfo Culture => Code == "oc" ? AraneseCulture.Value : CultureInfo.GetCultureInfo(CultureName);

    public static bool TryParse(string? text, out Language language)
    {
        language = All.FirstOrDefault(known => known.Code == text || known.Tag == text) ?? Catalan;
        return text is not null && (language.Code == text || language.Tag == text);
    }

    /// <exception cref="FormatException">The text is none of ca, es, en, oc.</exception>
    public static Language Parse(string text) =>
        TryParse(text, out var language) ? language : throw new FormatException($"«{text}» is not a language of the platform (ca, es, en, oc).");

    /// <summary>The order in which a gap is filled: the language itself, then Catalan, Spanish, English, Aranese.</summary>
    public static IEnumerable<string> Fallback(string language) =>
        All.Select(known => known.Code).Where(code => code != language).Prepend(language);
}
