using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Proposals;

/// <summary>The author takes a draft or a proposal back, as long as nobody has decided it.</summary>
public sealed class WithdrawProposal(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-proposal`, `not-the-author`, `proposal-not-open`.</exception>
    public Task RunAsync(int number, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var proposal = await KnownProposals.FindAsync(db, number, cancel);
        proposal.Withdraw(actor);
        db.Add(new AuditEntry(actor, "withdraw-proposal", proposal.Ref, clock));
        return await db.SaveChangesAsync(cancel);
    });
}
