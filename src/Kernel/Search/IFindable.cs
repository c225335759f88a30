using Talaia.Kernel.Links;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Texts;

namespace Talaia.Kernel.Search;

/// <summary>
/// An entity that readers find by its words. What search knows of it is kept in step whenever it is saved (see <see cref="SearchWords"/>), so no use case
/// has to think of it. Whether a reader may see the sheet is asked of <see cref="ISheetNames"/> when it is shown, not here.
/// </summary>
public interface IFindable
{
    /// <returns>Its sheet and its words; no words where it is not to be found.</returns>
    Findable FoundBy();
}

/// <summary>What search is to know of a sheet.</summary>
/// <param name="Words">Space-separated tokens of <see cref="TextAnalysis.IndexWords"/>; empty where it is not to be found.</param>
public sealed record Findable(Ref Sheet, string Words)
{
    public static Findable Nowhere(Ref sheet) => new(sheet, "");

    /// <summary>Texts in all their languages.</summary>
    public static Findable Of(Ref sheet, params LocalizedText[] texts) => new(sheet, string.Join(' ',
        texts.SelectMany(text => text.Languages.Select(language => (language, text: text[language]!))).Distinct()
            .Select(said => TextAnalysis.IndexWords(said.text, said.language))));

    /// <summary>Names that are the same in every language.</summary>
    public static Findable Named(Ref sheet, params string[] names) => new(sheet, TextAnalysis.IndexWords(string.Join(' ', names), "ca"));
}
