using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Reports.Publishing;

/// <summary>A report as lists show it; a draft has no date of publication.</summary>
public sealed record ReportRow(Period Period, LocalizedText Title, LocalizedText Lede, DateTimeOffset? PublishedAt, string? PublishedBy);

public sealed class ReadReports(TalaiaDb db)
{
    /// <summary>All reports, drafts included, newest period first.</summary>
    public async Task<List<ReportRow>> ListAsync(CancellationToken cancel = default) =>
        [.. (await Rows(db.Set<Report>()).ToListAsync(cancel)).OrderByDescending(row => row.Period)];

    /// <returns>Null when the period has no report.</returns>
    public Task<ReportRow?> OfPeriodAsync(Period period, CancellationToken cancel = default) =>
        Rows(db.Set<Report>().Where(report => report.Period == period)).SingleOrDefaultAsync(cancel);

    private static IQueryable<ReportRow> Rows(IQueryable<Report> reports) =>
        reports.Select(report => new ReportRow(report.Period, report.Title, report.Lede, report.PublishedAt, report.PublishedBy));
}
