using Talaia.Foresight.Terms;

namespace Talaia.Foresight.Emergence;

/// <summary>
/// Series of terms, freed from the mix of sources by indirect standardisation (Breslow and Day 1987, ch. 2): beside each count stands
/// the exposure, the documents of the period weighted by how much the term is at home in their sources. A new source that speaks much of a term
/// raises both, so it does not look like a rise. With one source the exposure is the number of documents.
/// </summary>
public sealed class EmergenceTable
{
    private readonly TermCounts _counts;
    private readonly double[] _plain;
    private readonly double[] _sourceTotals;

    /// <summary>Sees periods 0 to <paramref name="last"/> of the counts, nothing later.</summary>
    public EmergenceTable(TermCounts counts, int last)
    {
        (_counts, Last) = (counts, last);
        _plain = new double[last + 1];
        _sourceTotals = new double[counts.Sources.Count];
        for (var source = 0; source < counts.Sources.Count; source++)
        {
            for (var period = 0; period <= last; period++)
            {
                _plain[period] += counts.Totals[source, period];
                _sourceTotals[source] += counts.Totals[source, period];
            }
        }
    }

    public int Last { get; }

    /// <summary>Documents by period, and the exposure by period in documents.</summary>
    public (double[] Documents, double[] Exposure) Of(CountedTerm term)
    {
        var documents = new double[Last + 1];
        var bySource = new double[_sourceTotals.Length];
        foreach (var cell in term.Cells)
        {
            if (cell.Period > Last)
                continue;
            documents[cell.Period] += cell.Documents;
            bySource[cell.Source] += cell.Documents;
        }

        return (documents, _sourceTotals.Length < 2 ? _plain : Exposure(bySource));
    }

    /// <summary>Sources with documents of this term in the window, and sources with any documents there.</summary>
    public (int Having, int All) SourcesOf(CountedTerm term, int from)
    {
        var having = term.Cells.Where(cell => cell.Period >= from && cell.Period <= Last).Select(cell => cell.Source).Distinct().Count();
        var all = Enumerable.Range(0, _sourceTotals.Length).Count(source => Enumerable.Range(from, Last - from + 1).Any(period => _counts.Totals[source, period] > 0));
        return (having, all);
    }

    private double[] Exposure(double[] bySource)
    {
        var overall = bySource.Sum() / Math.Max(1, _sourceTotals.Sum());
        if (overall <= 0)
            return _plain;
        var exposure = new double[Last + 1];
        for (var source = 0; source < bySource.Length; source++)
        {
            // One document's worth of the overall rate keeps a source without the term from counting as no exposure at all.
            var relative = (bySource[source] + 1) / (_sourceTotals[source] * overall + 1);
            for (var period = 0; period <= Last; period++)
                exposure[period] += _counts.Totals[source, period] * relative;
        }

        return exposure;
    }
}
