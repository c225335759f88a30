using System.Text;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;

namespace Talaia.Consultation.Forms.Generating;

/// <summary>
/// The words of a form made from the metamodel. They are in Catalan, Spanish and English, and in Aranese where an element has a name in it. Each text is in all of them: where
/// an element has none in one, what its readers would be shown anyway.
/// </summary>
internal sealed class AskingWords(Texts texts, IEnumerable<ElementRow> elements)
{
    public IReadOnlyList<Language> Languages { get; } =
        [.. Language.All.Where(language => language != Language.Aranese || elements.Any(element => element.Name[Language.Aranese.Code] is not null))];

    public FormText Of(string key) => Each(language => new Say(texts, Language.Parse(language))[key]);

    public FormText Of(LocalizedText text) => Each(language => In(text, language));

    public FormText Name(ElementRow element) => Each(language => In(element.Name, language) is { Length: > 0 } name ? name : element.Code);

    /// <summary>Two texts with a sign between.</summary>
    public FormText Joined(FormText one, string sign, FormText other) => one.IsEmpty ? other : other.IsEmpty ? one : Each(language => $"{one[language]}{sign}{other[language]}");

    /// <summary>The text in the first language of the fallback that leaves anything in a cell.</summary>
    private static string In(LocalizedText text, string language) =>
        Language.Fallback(language).Select(code => Clean(text[code] ?? "")).FirstOrDefault(clean => clean.Length > 0) ?? "";

    private FormText Each(Func<string, string> text) => new(Languages
        .Select(language => new KeyValuePair<string, string>(language.Code, Clean(text(language.Code)))).Where(said => said.Value.Length > 0));

    /// <summary>As a cell holds it: no sign that a form would read as a reference, nothing that is no text in a workbook.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF))
                clean.Append(rune.ToString());
            else if (rune.Value is '\n' or '\r' or '\t')
                clean.Append(rune.Value == '\t' ? ' ' : '\n');
        }

        return clean.Replace("${", "$ {").ToString().Trim();
    }
}
