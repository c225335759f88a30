using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Trends;

/// <summary>Adds documents to what a trend rests on; each is thereby kept in triage. Linking twice does nothing.</summary>
public sealed class LinkEvidence(TalaiaDb db, TrendThings things, TimeProvider clock)
{
    /// <param name="why">In words, what the document shows; may be empty.</param>
    /// <exception cref="RuleException">`unknown-trend`, `unknown-signal`.</exception>
    public async Task RunAsync(string slug, IReadOnlyCollection<string> signalKeys, string actor, string why = "", CancellationToken cancel = default)
    {
        var trend = await things.FindAsync(slug, cancel);
        await things.AddEvidenceAsync(trend, signalKeys, actor, why, cancel);
        db.Add(new AuditEntry(actor, "link-evidence", trend.Ref, clock));
        await db.SaveChangesAsync(cancel);
    }
}
