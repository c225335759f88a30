using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Search;
using Talaia.Kernel.Texts;

namespace Talaia.Metamodel.Elements;

/// <summary>Keeps what search knows of elements in step with the release that is being made.</summary>
internal static class ElementSearch
{
    public static async Task PutAsync(TalaiaDb db, IReadOnlyList<ElementFacts> elements, CancellationToken cancel)
    {
        var known = await db.Set<SearchEntry>().Where(entry => entry.Kind == ElementRef.Kind).ToDictionaryAsync(entry => entry.Key, cancel);
        foreach (var element in elements)
        {
            if (known.Remove(element.Code, out var entry))
                entry.Words = Words(element);
            else
                db.Add(new SearchEntry { Kind = ElementRef.Kind, Key = element.Code, Words = Words(element) });
        }

        db.RemoveRange(known.Values);
    }

    private static string Words(ElementFacts element)
    {
        var languages = element.Name.Languages.Union(element.Description.Languages).Union(element.InPlace.Languages);
        var words = languages.Select(language => TextAnalysis.IndexWords($"{element.Name[language]} {element.Description[language]} {element.InPlace[language]}", language));
        return string.Join(' ', words.Append(TextAnalysis.IndexWords(element.Code, "ca")));
    }
}
