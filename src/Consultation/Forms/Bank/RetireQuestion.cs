using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Bank;

/// <summary>Offers a kept question no more. Copies of it stay in their forms; keeping one anew brings it back.</summary>
public sealed class RetireQuestion(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="InputException">`unknown-kept-question`.</exception>
    public async Task RunAsync(Guid id, string by, CancellationToken cancel = default)
    {
        var entry = await db.Set<BankEntry>().SingleOrDefaultAsync(entry => entry.Id == id, cancel) ?? throw new InputException(new Problem("unknown-kept-question", "There is no such question in the bank."));
        if (entry.RetiredAt is not null)
            return;
        entry.Retire(clock);
        db.Add(new AuditEntry(by, "retire-question", BankRef.To(id), clock));
        await db.SaveChangesAsync(cancel);
    }
}
