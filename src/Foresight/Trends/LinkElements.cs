using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Trends;

/// <summary>Adds elements of the metamodel to what a trend touches. Linking twice does nothing.</summary>
public sealed class LinkElements(TalaiaDb db, TrendThings things, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-trend`, `unknown-element`.</exception>
    public async Task RunAsync(string slug, IReadOnlyCollection<string> elementCodes, string actor, CancellationToken cancel = default)
    {
        var trend = await things.FindAsync(slug, cancel);
        await things.AddElementsAsync(trend, elementCodes, actor, cancel);
        db.Add(new AuditEntry(actor, "link-elements", trend.Ref, clock));
        await db.SaveChangesAsync(cancel);
    }
}
