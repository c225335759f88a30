using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Corpora;
using Talaia.Foresight.Signals;
using Talaia.Foresight.Sources;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;

namespace Talaia.Foresight.Rankings;

/// <summary>The documents that a ranking looks at.</summary>
/// <param name="WithAbstracts">Whether any of them has one.</param>
internal sealed record RankedDocuments(IReadOnlyList<CorpusDocument> Documents, bool WithAbstracts)
{
    /// <summary>
    /// Originals that nobody discarded and that had certainly appeared by the period's last day, newest first. Their identifier is the signal's key, their
    /// abstract what is counted beside the title, their source the publisher where the source is a bibliography: it is publishers that a term must spread over.
    /// </summary>
    public static async Task<RankedDocuments> UpToAsync(TalaiaDb db, Period cutoff, CancellationToken cancel)
    {
        var last = cutoff.LastDay;
        var signals = await db.Set<Signal>().AsNoTracking()
            .Where(signal => signal.DuplicateOf == null && signal.State != SignalState.Discarded && signal.LatestDay <= last)
            .Join(db.Set<Source>(), signal => signal.SourceId, source => source.Id, (signal, source) => new
            {
                signal.Key, signal.Title, signal.Abstract, signal.Keywords, signal.Publisher, signal.Language, signal.Date, signal.Precision, Source = source.Key, source.Kind,
            })
            .ToListAsync(cancel);
        var documents = signals.OrderByDescending(signal => signal.Date).ThenBy(signal => signal.Key, StringComparer.Ordinal).Select(signal => new CorpusDocument(
            signal.Key, DateOf(signal.Date, signal.Precision), signal.Language == SignalLanguage.Unknown ? "" : signal.Language,
            signal.Kind == SourceKind.Bibliography && signal.Publisher.Length > 0 ? signal.Publisher : signal.Source,
            signal.Title, string.Join(". ", new[] { signal.Abstract, signal.Keywords }.Where(text => text.Length > 0))));
        return new([.. documents], signals.Any(signal => signal.Abstract.Length > 0));
    }

    private static PartialDate DateOf(DateOnly first, DatePrecision precision)
    {
        var text = first.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        return PartialDate.TryParse(precision switch { DatePrecision.Year => text[..4], DatePrecision.Month => text[..7], _ => text }, out var date) ? date : default;
    }
}
