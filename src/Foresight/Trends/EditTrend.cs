using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Trends;

/// <summary>Writes a trend's texts and places it on the radar. Its address never changes.</summary>
public sealed class EditTrend(TalaiaDb db, TrendThings things, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-trend`, `trend-without-name`, `trend-without-catalan` (when published).</exception>
    public async Task RunAsync(string slug, LocalizedText name, LocalizedText summary, Ring ring, string actor, CancellationToken cancel = default)
    {
        var trend = await things.FindAsync(slug, cancel);
        trend.Write(name, summary, ring);
        await TrendWords.WriteAsync(db, trend, cancel);
        db.Add(new AuditEntry(actor, "edit-trend", trend.Ref, clock, $$"""{"ring":"{{ring}}"}"""));
        await db.SaveChangesAsync(cancel);
    }
}
