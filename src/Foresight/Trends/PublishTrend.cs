using Talaia.Kernel.Audit;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Trends;

/// <summary>Puts a trend on public pages, first in the report of this period.</summary>
public sealed class PublishTrend(TalaiaDb db, TrendThings things, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-trend`, `trend-published`, `trend-without-evidence`, `trend-without-element`, `trend-without-catalan`.</exception>
    public async Task RunAsync(string slug, Period period, string actor, CancellationToken cancel = default)
    {
        var trend = await things.FindAsync(slug, cancel);
        var evidence = await things.LinksAsync(trend, LinkKinds.RestsOn, cancel);
        var elements = await things.LinksAsync(trend, LinkKinds.Touches, cancel);
        trend.Publish(period, evidence.Count, elements.Count);
        await TrendWords.WriteAsync(db, trend, cancel);
        db.Add(new AuditEntry(actor, "publish-trend", trend.Ref, clock, $$"""{"period":"{{period}}"}"""));
        await db.SaveChangesAsync(cancel);
    }
}
