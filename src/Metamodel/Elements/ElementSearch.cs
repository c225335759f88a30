using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Search;
using Talaia.Kernel.Texts;

namespace Talaia.Metamodel.Elements;

/// <summary>Keeps what search knows of elements in step with the release that is being made.</summary>
internal static class ElementSearch
{
    /// <summary>Entries named in one statement.</summary>
    private const int MostNamed = 500;

    /// <param name="before">What the release before says: where the words are the same, nothing is analysed again.</param>
    public static async Task PutAsync(TalaiaDb db, IReadOnlyList<ElementFacts> before, IReadOnlyList<ElementFacts> after, CancellationToken cancel)
    {
        var known = await db.Set<SearchEntry>().Where(entry => entry.Kind == ElementRef.Kind).Select(entry => new { entry.Key, entry.Id }).ToDictionaryAsync(entry => entry.Key, entry => entry.Id, StringComparer.Ordinal, cancel);
        var said = before.ToDictionary(element => element.Code, StringComparer.Ordinal);
        var (stale, fresh) = (new List<long>(), new List<ElementFacts>());
        foreach (var element in after)
        {
            if (known.Remove(element.Code, out var entry))
            {
                if (said.TryGetValue(element.Code, out var was) && was.Name.Equals(element.Name) && was.Description.Equals(element.Description) && was.InPlace.Equals(element.InPlace))
                    continue;
                stale.Add(entry);
            }

            fresh.Add(element);
        }

        stale.AddRange(known.Values);
        foreach (var some in stale.Chunk(MostNamed))
            await db.Set<SearchEntry>().Where(entry => some.Contains(entry.Id)).ExecuteDeleteAsync(cancel);
        await db.AddManyAsync(fresh.ConvertAll(element => new SearchEntry { Kind = ElementRef.Kind, Key = element.Code, Words = Words(element) }), cancel);
    }

    private static string Words(ElementFacts element)
    {
        var languages = element.Name.Languages.Union(element.Description.Languages).Union(element.InPlace.Languages);
        var words = languages.Select(language => TextAnalysis.IndexWords($"{element.Name[language]} {element.Description[language]} {element.InPlace[language]}", language));
        return string.Join(' ', words.Append(TextAnalysis.IndexWords(element.Code, "ca")));
    }
}
