using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Proposals;

/// <summary>The office takes a remark off the page, which says so. The audit log keeps the act, and the table what was said.</summary>
public sealed class WithdrawRemark(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-remark`, `remark-withdrawn`.</exception>
    public async Task RunAsync(int number, Guid id, string actor, CancellationToken cancel = default)
    {
        var remark = await db.Set<ProposalRemark>().SingleOrDefaultAsync(said => said.Id == id && said.Number == number, cancel)
            ?? throw new RuleException("unknown-remark", "There is no such remark. Nothing was changed.");
        remark.Withdraw(actor, clock);
        db.Add(new AuditEntry(actor, "withdraw-remark", ProposalRef.To(number), clock, $$"""{"remark":"{{id}}"}"""));
        await db.SaveChangesAsync(cancel);
    }
}
