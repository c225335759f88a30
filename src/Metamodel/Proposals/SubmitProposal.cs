using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Proposals;

/// <summary>The author puts a draft forward.</summary>
public sealed class SubmitProposal(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-proposal`, `not-the-author`, `proposal-not-a-draft`.</exception>
    public async Task RunAsync(int number, string actor, CancellationToken cancel = default)
    {
        var proposal = await KnownProposals.FindAsync(db, number, cancel);
        proposal.Propose(actor, clock);
        db.Add(new AuditEntry(actor, "submit-proposal", proposal.Ref, clock));
        await db.SaveChangesAsync(cancel);
    }
}
