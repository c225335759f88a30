using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Reports.Publishing;

/// <summary>Starts the draft of a period's report.</summary>
public sealed class StartReport(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`report-exists`: a period has one report.</exception>
    public async Task RunAsync(Period period, LocalizedText title, LocalizedText lede, string actor, CancellationToken cancel = default)
    {
        if (await db.Set<Report>().AnyAsync(report => report.Period == period, cancel))
            throw new RuleException("report-exists", $"The report {period} exists already and is kept as it is: a period has one report.");
        db.Add(new Report(period, title, lede, clock));
        db.Add(new AuditEntry(actor, "start-report", ReportRef.To(period), clock));
        await db.SaveChangesAsync(cancel);
    }
}
