using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Reports.Publishing;

/// <summary>Writes the words of a draft that no data can write: its title and lede.</summary>
public sealed class EditReport(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`no-report`, `report-published`.</exception>
    public async Task RunAsync(Period period, LocalizedText title, LocalizedText lede, string actor, CancellationToken cancel = default)
    {
        var report = await db.Set<Report>().SingleOrDefaultAsync(known => known.Period == period, cancel)
            ?? throw new RuleException("no-report", $"There is no report of {period}. Nothing was changed.");
        report.Write(title, lede);
        db.Add(new AuditEntry(actor, "edit-report", ReportRef.To(period), clock));
        await db.SaveChangesAsync(cancel);
    }
}
