using Talaia.Foresight.Terms;

namespace Talaia.Foresight.Emergence;

/// <summary>A term with enough support at a cut-off, and what is read from its series.</summary>
internal sealed record Candidate(int Term, double[] Features, double[] Documents, double[] Exposure, int Recent);

/// <summary>The candidates of a corpus at a cut-off.</summary>
internal static class EmergenceCandidates
{
    /// <summary>
    /// Rising terms with at least <paramref name="leastRecent"/> documents in the recent window, in the order of the counts. Rising: both the shrunk growth
    /// and the slope are above 0. Without this a model flags terms in a chance dip, whose share then "doubles" back to what it was: right by the letter
    /// of a back-test, of no use to a reader.
    /// </summary>
    public static List<Candidate> At(TermCounts counts, int cutoff, int leastRecent)
    {
        var windows = EmergenceWindows.Of(counts.Scale);
        var table = new EmergenceTable(counts, cutoff);
        var from = Math.Max(0, cutoff - windows.Recent + 1);
        var candidates = new List<Candidate>();
        for (var i = 0; i < counts.Terms.Count; i++)
        {
            var recent = counts.Terms[i].Cells.Sum(cell => cell.Period >= from && cell.Period <= cutoff ? cell.Documents : 0);
            if (recent < leastRecent)
                continue;
            var (documents, exposure) = table.Of(counts.Terms[i]);
            candidates.Add(new(i, EmergenceFeatures.Of(documents, exposure, counts.Terms[i].Words, windows), documents, exposure, recent));
        }

        AddFamilies(counts, candidates);
        return candidates.FindAll(candidate => candidate.Features[EmergenceFeatures.Growth] > 0 && candidate.Features[EmergenceFeatures.Slope] > 0);
    }

    /// <summary>The context: mean rise of the terms that share a word with this one, those met oftener counting more, itself left out.</summary>
    private static void AddFamilies(TermCounts counts, List<Candidate> candidates)
    {
        var words = new Dictionary<string, (double Sum, double Weight)>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            foreach (var word in counts.Terms[candidate.Term].Key.Split(' '))
            {
                var (sum, weight) = words.GetValueOrDefault(word);
                words[word] = (sum + Weight(candidate) * candidate.Features[EmergenceFeatures.Root], weight + Weight(candidate));
            }
        }

        foreach (var candidate in candidates)
        {
            var parts = counts.Terms[candidate.Term].Key.Split(' ');
            var best = parts.Select(word => words[word]).Average(word =>
                (word.Sum - Weight(candidate) * candidate.Features[EmergenceFeatures.Root]) / (word.Weight - Weight(candidate) + 5));
            candidate.Features[EmergenceFeatures.Family] = best;
        }
    }

    private static double Weight(Candidate candidate) => Math.Sqrt(candidate.Recent);
}
