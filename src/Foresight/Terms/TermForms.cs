using System.Text.RegularExpressions;
using Talaia.Foresight.Corpora;

namespace Talaia.Foresight.Terms;

/// <summary>How terms are written: the folded key of any phrase, and the form in which a key is most often met.</summary>
public static partial class TermForms
{
    /// <summary>The key of a phrase: `Smart Cities`, `smart-city` → `smart city`.</summary>
    public static string KeyOf(string phrase, string language = "en") =>
        string.Join(' ', TermScanner.Scan(phrase).Words.Select(word => WordFolding.Fold(word.Word, TermTexts.LanguageOf(language))));

    /// <summary>
    /// For each key the form that stands in most documents, of equals the first in ordinal order; a form in plain lower case wins where it makes up
    /// a third. A key not found in the documents is its own form.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<CorpusDocument> documents, IEnumerable<string> keys)
    {
        var wanted = keys.Distinct(StringComparer.Ordinal).ToDictionary(key => key, _ => new Dictionary<string, int>(StringComparer.Ordinal), StringComparer.Ordinal);
        var firsts = wanted.Keys.GroupBy(key => key.Split(' ')[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(key => key.Count(c => c == ' ') + 1), StringComparer.Ordinal);
        foreach (var document in documents)
            Collect(document, wanted, firsts);
        return wanted.ToDictionary(pair => pair.Key, pair => Best(pair.Key, pair.Value), StringComparer.Ordinal);
    }

    private static void Collect(CorpusDocument document, Dictionary<string, Dictionary<string, int>> wanted, Dictionary<string, int> firsts)
    {
        var language = TermTexts.LanguageOf(document.Lang);
        var (text, words) = TermScanner.Scan(document.Summary);
        for (var i = 0; i < words.Count; i++)
        {
            var key = WordFolding.Fold(words[i].Word, language);
            if (!firsts.TryGetValue(key, out var longest))
                continue;
            for (var n = 1; n <= longest; n++)
            {
                if (n > 1)
                    key += " " + WordFolding.Fold(words[i + n - 1].Word, language);
                if (wanted.TryGetValue(key, out var forms))
                {
                    var form = Space().Replace(text[words[i].Start..words[i + n - 1].End], " ");
                    if (form.Length <= key.Length + 12)
                        forms[form] = forms.GetValueOrDefault(form) + 1;
                }

                if (i + n >= words.Count || words[i + n].Segment != words[i].Segment)
                    break;
            }
        }
    }

    private static string Best(string key, Dictionary<string, int> forms)
    {
        if (forms.Count == 0)
            return key;
        var ordered = forms.OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).ToList();
        var lower = ordered.FirstOrDefault(form => !form.Key.Any(char.IsUpper));
        return lower.Value * 3 >= forms.Values.Sum() ? lower.Key : ordered[0].Key;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
