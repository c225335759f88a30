using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Proposals;

/// <summary>The author writes a draft anew, and may put it forward at once.</summary>
public sealed class EditDraft(TalaiaDb db, ProposalWriting writing, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-proposal`, `not-the-author`, `proposal-not-a-draft`; put forward, also those of <see cref="ProposalWriting.AddAsync"/>.</exception>
    public Task RunAsync(int number, NewProposal given, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var proposal = await KnownProposals.FindAsync(db, number, cancel);
        proposal.Edit(await writing.BasedAsync(given, cancel), actor);
        db.Add(new AuditEntry(actor, "edit-draft", proposal.Ref, clock));
        if (!given.IsDraft)
            await writing.PutForwardAsync(proposal, actor, cancel);
        return await db.SaveChangesAsync(cancel);
    });
}
