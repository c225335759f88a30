using Talaia.Foresight.Corpora;
using Talaia.Foresight.Terms;

namespace Talaia.Foresight.Emergence;

/// <summary>
/// Ranks terms by how likely their share of documents is to take off after a cut-off, from documents up to it only. First method: a logistic model of
/// shrunk growth, log-likelihood significance (Dunning 1993), open burst (Kleinberg 2002), support, plateau and the rise of the terms that share words,
/// with a probability calibrated on earlier cut-offs of the same corpus. Only terms that already rise are ranked. The same input gives the same bytes.
/// </summary>
public static class EmergenceRanking
{
    /// <summary>A corpus with fewer documents in the recent window is small: three documents then make a candidate, not five.</summary>
    public const int SmallCorpus = 1000;

    private const double NearlyAll = 0.95;

    /// <summary>
    /// The whole way from documents to rows; documents after <paramref name="cutoff"/> (a number of <see cref="PeriodNumbers"/>) are not looked at.
    /// The documents are gone through twice: give a list, or a sequence that can be read again.
    /// </summary>
    public static IReadOnlyList<EmergenceRow> Rank(IEnumerable<CorpusDocument> documents, PeriodScale scale, int cutoff, int top)
    {
        var seen = documents.Where(document => PeriodNumbers.Of(document.Date, scale) <= cutoff);
        var rows = Rank(TermCounting.Count(seen, scale, minDocuments: 3, until: cutoff), cutoff, top);
        var forms = TermForms.Of(seen, rows.Select(row => row.Key));
        return [.. rows.Select(row => row with { Term = forms[row.Key] })];
    }

    /// <summary>At most <paramref name="top"/> rows, best first; empty where the counts hold nothing up to the cut-off.</summary>
    public static IReadOnlyList<EmergenceRow> Rank(TermCounts counts, int cutoff, int top)
    {
        var last = Math.Min(cutoff - counts.FirstPeriod, counts.Periods - 1);
        if (last < 1 || top < 1)
            return [];
        var windows = EmergenceWindows.Of(counts.Scale);
        var from = Math.Max(0, last - windows.Recent + 1);
        var least = DocumentsIn(counts, from, last) < SmallCorpus ? 3 : 5;
        var candidates = WithoutNested(counts, EmergenceCandidates.At(counts, last, least));
        var model = EmergenceModel.For(counts, last, least);
        var pValues = candidates.ConvertAll(candidate => Significance.UpperTail(Root(candidate, windows)));
        var discovery = Significance.FalseDiscoveryRates(pValues);
        var table = new EmergenceTable(counts, last);
        var ordered = Enumerable.Range(0, candidates.Count)
            .Select(i => (Index: i, Logit: EmergenceModel.Logit(candidates[i].Features) - OneSourcePenalty(table.SourcesOf(counts.Terms[candidates[i].Term], from))))
            .OrderByDescending(entry => entry.Logit).ThenBy(entry => counts.Terms[candidates[entry.Index].Term].Key, StringComparer.Ordinal).Take(top);
        return [.. ordered.Select((entry, rank) =>
        {
            var (candidate, term) = (candidates[entry.Index], counts.Terms[candidates[entry.Index].Term]);
            return new EmergenceRow(
                rank + 1, term.Key, term.Key, 100 * Math.Sqrt(Logistic.Probability(entry.Logit)), model.Probability(entry.Logit), (int)candidate.Documents.Sum(),
                table.SourcesOf(term, from).Having, [.. candidate.Documents.Select(count => (int)count)], pValues[entry.Index], discovery[entry.Index],
                Math.Exp(candidate.Features[EmergenceFeatures.Growth]));
        })];
    }

    /// <summary>A rise that several sources could show and only one does is held for half as likely.</summary>
    private static double OneSourcePenalty((int Having, int All) sources) => sources is { All: > 1, Having: 1 } ? Math.Log(2) : 0;

    private static double Root(Candidate candidate, EmergenceWindows windows)
    {
        var start = Math.Max(0, candidate.Documents.Length - windows.Base);
        return Significance.SignedRoot(
            candidate.Documents.Skip(start).Sum(), candidate.Exposure.Skip(start).Sum(), candidate.Documents.Take(start).Sum(), candidate.Exposure.Take(start).Sum());
    }

    /// <summary>Without the terms nearly all of whose recent documents hold one longer candidate: `neural machine` beside `neural machine translation`.</summary>
    private static List<Candidate> WithoutNested(TermCounts counts, List<Candidate> candidates)
    {
        var recent = candidates.ToDictionary(candidate => candidate.Term, candidate => candidate.Recent);
        return candidates.FindAll(candidate => !counts.Terms[candidate.Term].Longer.Any(longer => recent.GetValueOrDefault(longer) >= NearlyAll * candidate.Recent));
    }

    private static int DocumentsIn(TermCounts counts, int from, int to)
    {
        var sum = 0;
        for (var source = 0; source < counts.Sources.Count; source++)
        {
            for (var period = from; period <= to; period++)
                sum += counts.Totals[source, period];
        }

        return sum;
    }
}
