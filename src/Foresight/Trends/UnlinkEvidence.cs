using Talaia.Foresight.Signals;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Trends;

/// <summary>Takes documents away from what a trend rests on; a published trend keeps at least one. The documents stay kept.</summary>
public sealed class UnlinkEvidence(TalaiaDb db, TrendThings things, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-trend`, `unknown-signal`, `trend-without-evidence`.</exception>
    public async Task RunAsync(string slug, IReadOnlyCollection<string> signalKeys, string actor, CancellationToken cancel = default)
    {
        var trend = await things.FindAsync(slug, cancel);
        var links = await things.LinksAsync(trend, LinkKinds.RestsOn, cancel);
        var originals = (await KnownSignals.OriginalsAsync(db, signalKeys, cancel)).Select(signal => signal.Id).ToHashSet();
        var gone = new List<Link>();
        foreach (var link in links)
        {
            var original = (await KnownSignals.OriginalsAsync(db, [link.ToKey], cancel)).Single();
            if (originals.Contains(original.Id))
                gone.Add(link);
        }

        trend.AllowUnlinking(LinkKinds.RestsOn, links.Count - gone.Count);
        db.RemoveRange(gone);
        db.Add(new AuditEntry(actor, "unlink-evidence", trend.Ref, clock));
        await db.SaveChangesAsync(cancel);
    }
}
