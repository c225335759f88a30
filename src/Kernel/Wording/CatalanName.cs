using System.Text.RegularExpressions;

namespace Talaia.Kernel.Wording;

/// <summary>
/// The name of a place after a preposition in Catalan: «d’Abrera», «del Prat de Llobregat», «de l’Hospitalet», «al Bages». The article contracts, and
/// «de» is elided before a vowel or a silent h, though not before an i or u that sounds as a consonant (Gramàtica de la llengua catalana, IEC, 2016).
/// </summary>
internal static partial class CatalanName
{
    /// <summary>With «de».</summary>
    /// <param name="name">As it stands in running text, with its article in lower case: `el Prat de Llobregat`.</param>
    public static string Of(string name) =>
        Contracted(name, "del", "dels") ?? (Article().IsMatch(name) ? $"de {Typeset(name)}" : Vowel().IsMatch(name) ? $"d’{name}" : $"de {name}");

    /// <summary>With «a».</summary>
    /// <inheritdoc cref="Of"/>
    public static string At(string name) => Contracted(name, "al", "als") ?? $"a {Typeset(name)}";

    private static string? Contracted(string name, string one, string many) =>
        name.StartsWith("el ", StringComparison.Ordinal) ? $"{one} {name[3..]}"
        : name.StartsWith("els ", StringComparison.Ordinal) ? $"{many} {name[4..]}"
        : null;

    // Sources write the article with a straight apostrophe.
    private static string Typeset(string name) => name.StartsWith("l'", StringComparison.Ordinal) ? $"l’{name[2..]}" : name;

    [GeneratedRegex("^(l['’]|la |les |sa |ses )")]
    private static partial Regex Article();

    [GeneratedRegex("^(?![hH]?[iu][aeiouàèéíòóú])[hH]?[aeiouàèéíòóúïü]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vowel();
}
