using System.Collections.Frozen;
using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Talaia.Kernel.Texts;

/// <summary>
/// Turns texts into search tokens, the same for both engines: words without stop words or elisions, stemmed by their language's analyser and
/// folded (see <see cref="Folding"/>), and beside each stem the folded word itself, so that names (`Igualada`) are also found unstemmed.
/// </summary>
public static class TextAnalysis
{
    private static readonly FrozenDictionary<string, Analyzer> Analysers = new Dictionary<string, Analyzer>
    {
        ["ca"] = new CatalanAnalyzer(LuceneVersion.LUCENE_48),
        ["es"] = new SpanishAnalyzer(LuceneVersion.LUCENE_48),
        ["en"] = new EnglishAnalyzer(LuceneVersion.LUCENE_48),
        ["fr"] = new FrenchAnalyzer(LuceneVersion.LUCENE_48),
    }.ToFrozenDictionary();

    /// <summary>Stems in this language, in order, repeats kept; a language without analyser is taken as Catalan.</summary>
    public static List<string> Stems(string text, string language)
    {
        var stems = new List<string>();
        using var stream = Analysers.GetValueOrDefault(language, Analysers["ca"]).GetTokenStream("text", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            var stem = Plain(term.ToString()!);
            if (stem.Length > 0)
                stems.Add(stem);
        }

        stream.End();
        return stems;
    }

    /// <summary>The words for the index: stems marked with the prefix `s`, folded words with `w`, space separated.</summary>
    public static string IndexWords(string text, string language) =>
        string.Join(' ', Stems(text, language).Select(stem => "s" + stem).Concat(Words(text).Select(word => "w" + word)));

    /// <summary>
    /// The groups of a query: for each of its words, the alternatives under which it may stand in the index (the word itself and its stems in
    /// every language, since the reader's language is not the document's).
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> QueryWords(string query) =>
        [.. Words(query.Replace("l.l", "l·l", StringComparison.OrdinalIgnoreCase)).Distinct().Take(MostWords).Select(word => Alternatives(word)).Where(group => group.Count > 0)];

    /// <summary>As <see cref="QueryWords"/>, of a query that is still being typed: each word may also be the beginning of one, marked with a star at the end.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> TypedWords(string query) =>
        [.. Words(query).Distinct().Take(MostWords).Select(word => (IReadOnlyList<string>)[.. Alternatives(word), $"w{word}*"])];

    /// <summary>Words of a query that are looked at.</summary>
    internal const int MostWords = 12;

    private static IReadOnlyList<string> Alternatives(string word)
    {
        var stems = Analysers.Keys.SelectMany(language => Stems(word, language)).Select(stem => "s" + stem).ToList();
        return stems.Count == 0 && word.Length < 2
            ? []
            : [.. stems.Append("w" + word).Concat(Doubled(word).SelectMany(Tokens)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Tokens(string catalan) =>
        Stems(catalan, "ca").Select(stem => "s" + stem).Append("w" + Folding.Fold(catalan));

    private const int MostDoubled = 4;

    /// <summary>
    /// The word with each of its lone l between vowels written l·l: who types «inteligencia» looks for «intel·ligència» too. The query is widened rather
    /// than the index, where ll and l·l stay one, so that what is stored need not be written anew.
    /// </summary>
    private static IEnumerable<string> Doubled(string word) =>
        Enumerable.Range(1, Math.Max(0, word.Length - 2)).Where(i => word[i] == 'l' && IsVowel(word[i - 1]) && IsVowel(word[i + 1])).Take(MostDoubled)
            .Select(i => $"{word[..i]}l·l{word[(i + 1)..]}");

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>Folded words of two or more letters or digits, in order; an elided article or pronoun (`l'`, `d'`) falls away.</summary>
    public static IEnumerable<string> Words(string text) => FoldedWords(text).Where(word => word.Length > 1);

    /// <summary>As <see cref="Words"/>, also those of one letter.</summary>
    internal static IEnumerable<string> FoldedWords(string text)
    {
        var folded = Folding.Fold(text);
        return Places(folded).Select(word => folded[word.From..word.To]);
    }

    /// <summary>Where the words of a text stand, as they are written: runs of letters and digits with the marks on them, and the point in `l·l`.</summary>
    public static IEnumerable<(int From, int To)> Places(string text)
    {
        for (var from = 0; from < text.Length; from++)
        {
            if (!char.IsLetterOrDigit(text[from]))
                continue;
            var to = from + 1;
            while (to < text.Length && (char.IsLetterOrDigit(text[to]) || char.GetUnicodeCategory(text[to]) == UnicodeCategory.NonSpacingMark || (text[to] == '·' && to + 1 < text.Length && char.IsLetter(text[to + 1]))))
                to++;
            yield return (from, to);
            from = to;
        }
    }

    private static string Plain(string token) => token.All(char.IsAsciiLetterLower) ? token : string.Concat(Folding.Fold(token).Where(char.IsLetterOrDigit));
}
