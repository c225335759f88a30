using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Trends;

/// <summary>Takes elements away from what a trend touches; a published trend keeps at least one.</summary>
public sealed class UnlinkElements(TalaiaDb db, TrendThings things, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-trend`, `trend-without-element`.</exception>
    public async Task RunAsync(string slug, IReadOnlyCollection<string> elementCodes, string actor, CancellationToken cancel = default)
    {
        var trend = await things.FindAsync(slug, cancel);
        var links = await things.LinksAsync(trend, LinkKinds.Touches, cancel);
        var gone = links.Where(link => elementCodes.Contains(link.ToKey)).ToList();
        trend.AllowUnlinking(LinkKinds.Touches, links.Count - gone.Count);
        db.RemoveRange(gone);
        db.Add(new AuditEntry(actor, "unlink-elements", trend.Ref, clock));
        await db.SaveChangesAsync(cancel);
    }
}
