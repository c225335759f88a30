using Talaia.Foresight.Corpora;

namespace Talaia.Foresight.Duplicates;

/// <summary>Two documents taken for the same.</summary>
/// <param name="A">The identifier of the one that comes first in the corpus.</param>
/// <param name="B">The identifier of the other.</param>
/// <param name="Score">How alike they are, above 0 and up to 1.</param>
public sealed record DuplicatePair(string A, string B, double Score);

/// <summary>
/// Finds the documents of a corpus that are taken for the same: the same title, almost the same title, or almost the same text under another title.
/// Candidates are met by two indexes, never by comparing all with all: titles by prefix filtering, which misses none of the wanted likeness (Chaudhuri,
/// Ganti, Kaushik, ICDE 2006; Bayardo, Ma, Srikant, WWW 2007), texts by banded min-hashes of their shingles (Broder 1997; Leskovec, Rajaraman, Ullman,
/// "Mining of Massive Datasets", §3.4), and every pair is then judged by its exact likeness (<see cref="DocumentLikeness"/>). Memory grows with the corpus,
/// not with its square; the same corpus gives the same pairs.
/// </summary>
public static class NearDuplicates
{
    /// <summary>In a crowd that shares one key each document is compared with so many before it: a thousand copies are not half a million pairs.</summary>
    private const int MostNeighbours = 200;

    /// <returns>The pairs in the order of the corpus, by the first document and then by the second.</returns>
    public static IReadOnlyList<DuplicatePair> Find(IEnumerable<CorpusDocument> documents)
    {
        var words = new WordNumbers();
        var prints = documents.Select(document => DocumentPrint.Of(document, words)).ToList();
        var pairs = new SortedDictionary<(int, int), double>();
        foreach (var pair in Candidates(prints, words))
        {
            if (!pairs.ContainsKey(pair) && DocumentLikeness.Of(prints[pair.First], prints[pair.Second], words) is > 0 and var score)
                pairs[pair] = score;
        }

        return [.. pairs.Select(pair => new DuplicatePair(prints[pair.Key.Item1].Id, prints[pair.Key.Item2].Id, pair.Value))];
    }

    private static IEnumerable<(int First, int Second)> Candidates(List<DocumentPrint> prints, WordNumbers words) =>
        Meetings(prints, print => TitlePrefix.Of(print.Title, words)).Where(pair => DocumentLikeness.HaveLikeTitles(prints[pair.First], prints[pair.Second]))
            .Concat(Meetings(prints, print => print.Key is null ? [] : [StableHash.Of(print.Key)]))
            .Concat(Meetings(prints, print => MinHashBands.Of(print.Shingles)))
            .Concat(Meetings(prints, print => print.Address is null ? [] : [StableHash.Of(print.Address)]));

    /// <summary>Pairs that share a key, each key's newcomers with those just before them.</summary>
    private static IEnumerable<(int First, int Second)> Meetings(List<DocumentPrint> prints, Func<DocumentPrint, IEnumerable<ulong>> keysOf)
    {
        var met = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < prints.Count; i++)
        {
            foreach (var key in keysOf(prints[i]))
            {
                if (!met.TryGetValue(key, out var before))
                    met[key] = before = [];
                for (var j = Math.Max(0, before.Count - MostNeighbours); j < before.Count; j++)
                {
                    if (before[j] != i)
                        yield return (before[j], i);
                }

                before.Add(i);
            }
        }
    }
}
