using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.TownModels.Amendments;

/// <summary>The office accepts or refuses an amendment, with a reason that the municipality reads.</summary>
public sealed class DecideAmendment(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-amendment`, `amendment-decided`, `answer-missing`.</exception>
    public Task<bool> RunAsync(Guid id, bool accept, string answer, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var amendment = await db.Set<Amendment>().SingleOrDefaultAsync(amendment => amendment.Id == id, cancel)
            ?? throw new RuleException("unknown-amendment", $"There is no amendment {id}. Nothing was changed.");
        amendment.Decide(accept, answer, actor, clock);
        db.Add(new AuditEntry(actor, "decide-amendment", AmendmentRef.To(id), clock));
        await db.SaveChangesAsync(cancel);
        return accept;
    });
}
