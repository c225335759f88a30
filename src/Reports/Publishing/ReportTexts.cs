using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Reports.Publishing;

internal sealed class ReportTexts(TalaiaDb db) : IContentTexts
{
    public string Kind => ReportRef.Kind;

    public async Task<IReadOnlyList<ContentText>> ListAsync(CancellationToken cancel = default)
    {
        var reports = await db.Set<Report>().AsNoTracking().OrderBy(report => report.Period).ToListAsync(cancel);
        return [.. reports.SelectMany(report => new[]
        {
            new ContentText(ReportRef.To(report.Period), "title", report.Title, report.Title, !report.IsPublished),
            new ContentText(ReportRef.To(report.Period), "lede", report.Title, report.Lede, !report.IsPublished),
        }).Where(text => !text.Text.IsEmpty)];
    }

    public async Task<bool> ReviewAsync(string key, string field, string language, CancellationToken cancel = default) =>
        Period.TryParse(key, out var period) && await db.Set<Report>().SingleOrDefaultAsync(report => report.Period == period, cancel) is { } found && found.Review(field, language);
}
