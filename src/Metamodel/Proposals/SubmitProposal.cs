using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Proposals;

/// <summary>The author puts a draft forward: from then on everybody can read and discuss it.</summary>
public sealed class SubmitProposal(TalaiaDb db, ProposalWriting writing)
{
    /// <exception cref="RuleException">
    /// `unknown-proposal`, `not-the-author`, `proposal-not-a-draft`, `reason-missing`, `evidence-missing`, or one of <see cref="Workpiece"/> and <see cref="ProposalCheck"/>.
    /// </exception>
    public Task RunAsync(int number, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var proposal = await KnownProposals.FindAsync(db, number, cancel);
        await writing.PutForwardAsync(proposal, actor, cancel);
        return await db.SaveChangesAsync(cancel);
    });
}
