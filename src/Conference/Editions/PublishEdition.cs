using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Editions;

/// <summary>Shows an edition and its programme to everybody.</summary>
public sealed class PublishEdition(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`edition-published`.</exception>
    /// <exception cref="InputException">`unknown-edition`.</exception>
    public async Task RunAsync(int year, string actor, CancellationToken cancel = default)
    {
        var edition = await db.Set<Edition>().SingleOrDefaultAsync(known => known.Year == year, cancel) ?? throw UnknownEdition.Of(year);
        edition.Publish();
        db.Add(new AuditEntry(actor, "publish-edition", edition.Ref, clock));
        await db.SaveChangesAsync(cancel);
    }
}
