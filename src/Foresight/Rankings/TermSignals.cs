using Talaia.Foresight.Corpora;
using Talaia.Foresight.Terms;

namespace Talaia.Foresight.Rankings;

/// <summary>Which documents hold which terms.</summary>
internal static class TermSignals
{
    /// <summary>For each key of a term the identifiers of the documents that hold it, each once, in the order of the documents.</summary>
    public static IReadOnlyDictionary<string, List<string>> Of(IReadOnlyList<CorpusDocument> documents, IEnumerable<string> keys)
    {
        var found = keys.ToDictionary(key => key, _ => new List<string>(), StringComparer.Ordinal);
        var longest = found.Keys.Select(key => key.Count(c => c == ' ') + 1).DefaultIfEmpty().Max();
        foreach (var document in documents)
        {
            foreach (var key in Phrases(document, longest).Where(found.ContainsKey).Distinct())
                found[key].Add(document.Id);
        }

        return found;
    }

    private static IEnumerable<string> Phrases(CorpusDocument document, int longest)
    {
        var language = TermTexts.LanguageOf(document.Lang);
        var words = TermScanner.Scan(document.Summary).Words;
        var folded = words.Select(word => WordFolding.Fold(word.Word, language)).ToList();
        for (var start = 0; start < folded.Count; start++)
        {
            for (var end = start; end < folded.Count && end < start + longest && words[end].Segment == words[start].Segment; end++)
                yield return string.Join(' ', folded.GetRange(start, end - start + 1));
        }
    }
}
