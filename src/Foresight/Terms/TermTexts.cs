using System.Runtime.InteropServices;
using Talaia.Foresight.Corpora;

namespace Talaia.Foresight.Terms;

/// <summary>The texts of a corpus as numbers of folded words, ordered by source and period; −1 stands between segments.</summary>
internal sealed class TermTexts
{
    /// <summary>One text: word numbers, and whether a term may begin or end at each place.</summary>
    public sealed record Counted(int Source, int Period, int[] Words, bool[] MayBegin, bool[] MayEnd);

    public required List<string> Words { get; init; }

    public required List<Counted> Documents { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required int FirstPeriod { get; init; }

    public required int Periods { get; init; }

    public required int[,] Totals { get; init; }

    public static TermTexts Of(IEnumerable<CorpusDocument> documents, PeriodScale scale, int? until)
    {
        var (numbers, words, raw) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<string>(), new List<(string Source, int Period, Counted Text)>());
        var folded = new Dictionary<(string, string), int>();
        foreach (var document in documents)
        {
            var period = PeriodNumbers.Of(document.Date, scale);
            if (period <= (until ?? int.MaxValue))
                raw.Add((document.Source, period, Number(document, folded, numbers, words)));
        }

        var sources = raw.Select(text => text.Source).Distinct().Order(StringComparer.Ordinal).ToList();
        var first = raw.Count == 0 ? 0 : raw.Min(text => text.Period);
        var periods = raw.Count == 0 ? 0 : Math.Max(raw.Max(text => text.Period), until ?? int.MinValue) - first + 1;
        var totals = new int[sources.Count, periods];
        var ordered = raw.Select(text => text.Text with { Source = sources.BinarySearch(text.Source, StringComparer.Ordinal), Period = text.Period - first })
            .OrderBy(text => text.Source).ThenBy(text => text.Period).ToList();
        foreach (var text in ordered)
            totals[text.Source, text.Period]++;
        return new() { Words = words, Documents = ordered, Sources = sources, FirstPeriod = first, Periods = periods, Totals = totals };
    }

    /// <summary>The two-letter code of a language as corpora write it (`eng`, `EN-gb`, `cat`).</summary>
    public static string LanguageOf(string lang) => lang.ToLowerInvariant() switch
    {
        "" => "en",
        "cat" => "ca",
        "spa" => "es",
        "fra" or "fre" => "fr",
        var other => other.Length > 2 ? other[..2] : other,
    };

    private static Counted Number(CorpusDocument document, Dictionary<(string, string), int> folded, Dictionary<string, int> numbers, List<string> words)
    {
        var language = LanguageOf(document.Lang);
        var stop = StopWords.Of(language);
        var scanned = TermScanner.Scan(document.Summary).Words;
        var places = scanned.Count == 0 ? 0 : scanned.Count + CountBreaks(scanned);
        var (codes, begins, ends) = (new int[places], new bool[places], new bool[places]);
        var at = 0;
        for (var i = 0; i < scanned.Count; i++)
        {
            if (i > 0 && scanned[i].Segment != scanned[i - 1].Segment)
                codes[at++] = -1;
            var word = scanned[i].Word;
            ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(folded, (language, word), out var known);
            if (!known)
            {
                var key = WordFolding.Fold(word, language);
                if (!numbers.TryGetValue(key, out code))
                {
                    numbers[key] = code = words.Count;
                    words.Add(key);
                }
            }

            codes[at] = code;
            var isNumber = IsNumber(word);
            begins[at] = word.Length > 1 && !isNumber && !stop.Contains(word);
            ends[at] = (word.Length > 1 || isNumber) && !stop.Contains(word);
            at++;
        }

        return new(0, 0, codes, begins, ends);
    }

    private static int CountBreaks(IReadOnlyList<TermWord> words)
    {
        var breaks = 0;
        for (var i = 1; i < words.Count; i++)
            breaks += words[i].Segment == words[i - 1].Segment ? 0 : 1;
        return breaks;
    }

    private static bool IsNumber(string word) => word.All(char.IsDigit);
}
