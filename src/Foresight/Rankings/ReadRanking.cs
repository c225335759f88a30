using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Terms;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;

namespace Talaia.Foresight.Rankings;

/// <summary>A term of a ranking. The figures are those of <see cref="Emergence.EmergenceRow"/>.</summary>
/// <param name="Key">The folded form, the same in every period: what addresses and links name.</param>
/// <param name="Series">Documents in each period of the sheet, oldest first: a sparkline.</param>
/// <param name="SignalKeys">Of the documents behind it some, newest first.</param>
public sealed record TermRow(
    int Rank,
    string Key,
    string Term,
    double Score,
    double Probability,
    int Documents,
    int Sources,
    double PValue,
    double FalseDiscovery,
    double Growth,
    IReadOnlyList<int> Series,
    IReadOnlyList<string> SignalKeys);

/// <summary>The ranking of a period with what it was made from.</summary>
/// <param name="Scale">What the series count in: thirds of a year, or years where the corpus is too thin for thirds.</param>
/// <param name="WithAbstracts">False: titles and keywords alone were counted.</param>
/// <param name="Periods">The names of the periods of every series: `2014` or `2014-3`.</param>
/// <param name="Totals">Documents in each of them.</param>
public sealed record RankingSheet(
    Period Period,
    PeriodScale Scale,
    bool WithAbstracts,
    int Documents,
    int Sources,
    IReadOnlyList<string> Periods,
    IReadOnlyList<int> Totals,
    DateTimeOffset RankedAt,
    IReadOnlyList<TermRow> Terms);

public sealed class ReadRanking(TalaiaDb db)
{
    /// <returns>The first <paramref name="top"/> terms, best first; null when the period was never ranked.</returns>
    public async Task<RankingSheet?> OfPeriodAsync(Period period, int top = RankTerms.Top, CancellationToken cancel = default)
    {
        var ranking = await db.Set<Ranking>().AsNoTracking().SingleOrDefaultAsync(known => known.Period == period, cancel);
        if (ranking is null)
            return null;
        var terms = await db.Set<TermRanking>().AsNoTracking().Where(term => term.Period == period && term.Rank <= top).OrderBy(term => term.Rank).ToListAsync(cancel);
        return Sheet(ranking, [.. terms.Select(term => Row(term))]);
    }

    /// <returns>Periods that were ranked, newest first.</returns>
    public async Task<IReadOnlyList<Period>> PeriodsAsync(CancellationToken cancel = default) =>
        await db.Set<Ranking>().Select(ranking => ranking.Period).OrderByDescending(period => period).ToListAsync(cancel);

    internal static RankingSheet Sheet(Ranking ranking, IReadOnlyList<TermRow> terms) => new(
        ranking.Period, ranking.Scale, ranking.WithAbstracts, ranking.Documents, ranking.Sources,
        [.. Enumerable.Range(ranking.FirstPeriod, ranking.Totals.Length).Select(number => PeriodNumbers.Name(number, ranking.Scale))],
        ranking.Totals, ranking.RankedAt, terms);

    internal static TermRow Row(TermRanking term, int signals = 12) => new(
        term.Rank, term.Key, term.Term, term.Score, term.Probability, term.Documents, term.Sources, term.PValue, term.FalseDiscovery, term.Growth,
        term.Series, [.. term.SignalKeys.Take(signals)]);
}
