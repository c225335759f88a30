using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Reports.Publishing;

internal sealed class ReportNames(TalaiaDb db) : ISheetNames
{
    public string Kind => ReportRef.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default)
    {
        List<Period> periods = [.. keys.Where(key => Period.TryParse(key, out _)).Select(Period.Parse)];
        return await db.Set<Report>().Where(report => periods.Contains(report.Period) && (drafts || report.PublishedAt != null))
            .Select(report => new { report.Period, report.Title })
            .ToDictionaryAsync(report => report.Period.ToString(), report => report.Title, cancel);
    }
}
