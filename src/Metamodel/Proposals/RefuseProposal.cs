using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Proposals;

/// <summary>The steward refuses a proposal, with a public reason.</summary>
public sealed class RefuseProposal(TalaiaDb db, ProposalLetters letters, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-proposal`, `proposal-not-open`, `reviewer-is-author`, `answer-missing`.</exception>
    public Task RunAsync(int number, string answer, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var proposal = await KnownProposals.FindAsync(db, number, cancel);
        proposal.Refuse(answer, actor, clock);
        db.Add(new AuditEntry(actor, "refuse-proposal", proposal.Ref, clock));
        await letters.DecidedAsync(proposal, actor, cancel);
        return await db.SaveChangesAsync(cancel);
    });
}
