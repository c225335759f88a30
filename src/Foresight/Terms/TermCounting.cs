using System.Runtime.InteropServices;
using Talaia.Foresight.Corpora;

namespace Talaia.Foresight.Terms;

/// <summary>
/// Counts the terms of a corpus: phrases of one to <c>maxWords</c> words that stand in at least <c>minDocuments</c> documents, once a document. No term
/// begins or ends with a stop word or a single letter, or begins with a number. Level by level (Agrawal and Srikant 1994: a phrase is frequent only if both
/// phrases one word shorter are), so that memory follows the frequent phrases, not all of them.
/// </summary>
public static class TermCounting
{
    private const int Boundary = -1;

    /// <summary>Counts documents up to and including period <paramref name="until"/> (all where null); later ones are passed over.</summary>
    public static TermCounts Count(IEnumerable<CorpusDocument> documents, PeriodScale scale, int minDocuments = 5, int maxWords = 3, int? until = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minDocuments, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(maxWords is >= 1 and <= 4, true);
        var texts = TermTexts.Of(documents, scale, until);
        var level = Singles(texts, minDocuments);
        var found = new List<(string Key, int Words, List<TermCell> Cells, List<int> Longer)>();
        int[]? above = null;
        for (var words = 1; ; words++)
        {
            var numbers = Collect(texts, level, words, found, above);
            if (words == maxWords || numbers.Length == 0)
                break;
            level = Join(texts, level, minDocuments);
            above = numbers;
        }

        return new(scale, texts.FirstPeriod, texts.Periods, texts.Sources, texts.Totals, [.. found.Select(term => new CountedTerm(term.Key, term.Words, term.Cells, term.Longer))]);
    }

    /// <summary>The phrases of one length: at each place of each text the number of the frequent phrase that starts there, or −1; and what each is made of.</summary>
    private sealed record Level(int[][] At, List<(int Left, int Right, int Word)> Phrases);

    private static Level Singles(TermTexts texts, int minDocuments)
    {
        var seen = new (int Documents, int Last)[texts.Words.Count];
        for (var d = 0; d < texts.Documents.Count; d++)
        {
            foreach (var word in texts.Documents[d].Words)
            {
                if (word != Boundary && seen[word].Last != d + 1)
                    seen[word] = (seen[word].Documents + 1, d + 1);
            }
        }

        var number = new int[seen.Length];
        var phrases = new List<(int, int, int)>();
        for (var word = 0; word < seen.Length; word++)
        {
            number[word] = seen[word].Documents >= minDocuments ? phrases.Count : -1;
            if (number[word] >= 0)
                phrases.Add((-1, -1, word));
        }

        return new([.. texts.Documents.Select(text => Array.ConvertAll(text.Words, word => word == Boundary ? -1 : number[word]))], phrases);
    }

    private static Level Join(TermTexts texts, Level shorter, int minDocuments)
    {
        var counts = new Dictionary<Pair, (int Documents, int Last)>();
        for (var d = 0; d < shorter.At.Length; d++)
        {
            foreach (var key in Pairs(shorter.At[d]))
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
                if (count.Last != d + 1)
                    count = (count.Documents + 1, d + 1);
            }
        }

        var numbers = new Dictionary<Pair, int>();
        var phrases = new List<(int, int, int)>();
        var at = new int[shorter.At.Length][];
        for (var d = 0; d < at.Length; d++)
        {
            var places = shorter.At[d];
            var here = new int[places.Length];
            Array.Fill(here, -1);
            for (var i = 0; i + 1 < places.Length; i++)
            {
                if (places[i] < 0 || places[i + 1] < 0 || counts[new(places[i], places[i + 1])].Documents < minDocuments)
                    continue;
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, new(places[i], places[i + 1]), out var known);
                if (!known)
                {
                    number = phrases.Count;
                    phrases.Add((places[i], places[i + 1], -1));
                }

                here[i] = number;
            }

            at[d] = here;
        }

        return new(at, phrases);
    }

    private static IEnumerable<Pair> Pairs(int[] places)
    {
        for (var i = 0; i + 1 < places.Length; i++)
        {
            if (places[i] >= 0 && places[i + 1] >= 0)
                yield return new(places[i], places[i + 1]);
        }
    }

    /// <summary>Two phrases that follow each other; its own hash, for that of two small numbers in one word collides.</summary>
    private readonly record struct Pair(int Left, int Right)
    {
        public override int GetHashCode() => unchecked((Left * (int)0x9E3779B9) + (Right * (int)0x85EBCA6B));
    }

    /// <summary>Adds the phrases of a level that may stand as terms, with their cells; gives the number of each phrase among the terms, or −1.</summary>
    private static int[] Collect(
        TermTexts texts, Level level, int words, List<(string Key, int Words, List<TermCell> Cells, List<int> Longer)> found, int[]? above)
    {
        var term = new int[level.Phrases.Count];
        Array.Fill(term, -1);
        var last = new int[level.Phrases.Count];
        for (var d = 0; d < level.At.Length; d++)
        {
            var text = texts.Documents[d];
            for (var i = 0; i < text.Words.Length; i++)
            {
                var phrase = level.At[d][i];
                if (phrase < 0 || last[phrase] == d + 1 || !text.MayBegin[i] || !text.MayEnd[i + words - 1])
                    continue;
                last[phrase] = d + 1;
                if (term[phrase] < 0)
                {
                    term[phrase] = found.Count;
                    found.Add((string.Join(' ', Enumerable.Range(i, words).Select(at => texts.Words[text.Words[at]])), words, [], []));
                    Tell(found, above, level.Phrases[phrase], term[phrase]);
                }

                Add(found[term[phrase]].Cells, text);
            }
        }

        return term;
    }

    private static void Tell(List<(string Key, int Words, List<TermCell> Cells, List<int> Longer)> found, int[]? above, (int Left, int Right, int Word) phrase, int term)
    {
        if (above is null)
            return;
        foreach (var part in new[] { above[phrase.Left], above[phrase.Right] })
        {
            if (part >= 0)
                found[part].Longer.Add(term);
        }
    }

    /// <summary>Texts come in the order of their cells, so a term's cells grow at the end only.</summary>
    private static void Add(List<TermCell> cells, TermTexts.Counted text)
    {
        if (cells is [.., var end] && end.Source == text.Source && end.Period == text.Period)
            cells[^1] = end with { Documents = end.Documents + 1 };
        else
            cells.Add(new(text.Source, text.Period, 1));
    }
}
