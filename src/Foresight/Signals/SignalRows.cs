using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Sources;
using Talaia.Kernel.Data;

namespace Talaia.Foresight.Signals;

internal static class SignalRows
{
    /// <summary>The signals as rows, in the order given.</summary>
    public static IQueryable<SignalRow> AsRows(this IQueryable<Signal> signals, TalaiaDb db) => signals.Select(signal => new SignalRow(
        signal.Key, signal.Title, signal.Publisher, signal.Date, signal.Precision, signal.Period, signal.Url, signal.Language, signal.Kind, signal.State,
        db.Set<Source>().Single(source => source.Id == signal.SourceId).Key,
        db.Set<Source>().Single(source => source.Id == signal.SourceId).Name,
        db.Set<Signal>().Count(version => version.DuplicateOf == signal.Id)));
}
