using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Signals;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;

namespace Talaia.Foresight.Rankings;

/// <summary>A term with the documents behind it, newest first (at most 200).</summary>
/// <param name="Ranking">What its ranking was made from; its list of terms holds this one alone.</param>
public sealed record TermSheet(RankingSheet Ranking, TermRow Row, IReadOnlyList<SignalRow> Signals);

public sealed class ReadTerm(TalaiaDb db)
{
    /// <param name="term">Its key or the form in which the ranking prints it.</param>
    /// <param name="period">The ranking to look in; null for the newest that holds the term.</param>
    /// <returns>Null when no such ranking holds the term.</returns>
    public async Task<TermSheet?> FindAsync(string term, Period? period = null, CancellationToken cancel = default)
    {
        var found = await db.Set<TermRanking>().AsNoTracking()
            .Where(known => (known.Key == term || known.Term == term) && (period == null || known.Period == period))
            .OrderByDescending(known => known.Period).ThenBy(known => known.Rank).FirstOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var ranking = await db.Set<Ranking>().AsNoTracking().SingleAsync(known => known.Period == found.Period, cancel);
        var row = ReadRanking.Row(found, TermRanking.MostSignals);
        var signals = await db.Set<Signal>().Where(signal => found.SignalKeys.Contains(signal.Key))
            .OrderByDescending(signal => signal.Date).ThenBy(signal => signal.Key).AsRows(db).ToListAsync(cancel);
        return new TermSheet(ReadRanking.Sheet(ranking, [row]), row, signals);
    }
}
