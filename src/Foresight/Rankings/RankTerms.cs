using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Corpora;
using Talaia.Foresight.Emergence;
using Talaia.Foresight.Terms;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Foresight.Rankings;

/// <summary>
/// Ranks the emerging terms of a period from the documents up to its last day, and replaces the period's rows in one transaction. The same
/// documents give the same rows; later ones are not looked at.
/// </summary>
public sealed class RankTerms(TalaiaDb db, TimeProvider clock)
{
    /// <summary>Terms kept of a period.</summary>
    public const int Top = 200;

    /// <summary>Thirds of a year are the periods counted in only where each of the last <see cref="ThirdsLookedAt"/> has so many documents; else years are.</summary>
    public const int LeastOfThird = 100;

    private const int ThirdsLookedAt = 6;

    /// <returns>How many terms are in the ranking.</returns>
    public async Task<int> RunAsync(Period cutoff, CancellationToken cancel = default)
    {
        var ranked = await RankedDocuments.UpToAsync(db, cutoff, cancel);
        var scale = ScaleOf(ranked.Documents, cutoff);
        var last = LastOf(cutoff, scale);
        var rows = NestedTerms.Fold(EmergenceRanking.Rank(ranked.Documents, scale, last, Top));
        var signals = TermSignals.Of(ranked.Documents, rows.Select(row => row.Key));

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<TermRanking>().Where(term => term.Period == cutoff).ExecuteDeleteAsync(cancel);
        await db.Set<Ranking>().Where(ranking => ranking.Period == cutoff).ExecuteDeleteAsync(cancel);
        db.Add(Header(cutoff, scale, last, ranked));
        db.AddRange(rows.Select(row => TermRanking.Of(cutoff, row, signals[row.Key])));
        db.Add(new AuditEntry("system", "rank-terms", new Ref("ranking", cutoff.ToString()), clock));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return rows.Count;
    }

    private static int LastOf(Period cutoff, PeriodScale scale) =>
        scale == PeriodScale.Year ? cutoff.Year : PeriodNumbers.Parse(cutoff.ToString(), PeriodScale.Quadrimester);

    private static PeriodScale ScaleOf(IReadOnlyList<CorpusDocument> documents, Period cutoff)
    {
        var last = LastOf(cutoff, PeriodScale.Quadrimester);
        var thirds = documents.Where(document => document.Date.Precision != DatePrecision.Year)
            .CountBy(document => PeriodNumbers.Of(document.Date, PeriodScale.Quadrimester)).ToDictionary();
        return Enumerable.Range(last - ThirdsLookedAt + 1, ThirdsLookedAt).All(third => thirds.GetValueOrDefault(third) >= LeastOfThird)
            ? PeriodScale.Quadrimester
            : PeriodScale.Year;
    }

    private Ranking Header(Period cutoff, PeriodScale scale, int last, RankedDocuments ranked)
    {
        var numbers = ranked.Documents.Select(document => PeriodNumbers.Of(document.Date, scale)).ToList();
        var first = numbers.Count == 0 ? last : numbers.Min();
        var totals = new int[last - first + 1];
        foreach (var number in numbers)
            totals[number - first]++;
        return new Ranking
        {
            Period = cutoff,
            Scale = scale,
            WithAbstracts = ranked.WithAbstracts,
            Documents = numbers.Count,
            Sources = ranked.Documents.Select(document => document.Source).Distinct().Count(),
            FirstPeriod = first,
            Totals = totals,
            RankedAt = clock.GetUtcNow(),
        };
    }
}
