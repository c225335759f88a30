using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Proposals;

/// <summary>Puts a change to the metamodel forward, or keeps it as a draft of its author.</summary>
public sealed class ProposeChange(TalaiaDb db, ProposalWriting writing)
{
    /// <returns>The proposal's number.</returns>
    /// <exception cref="RuleException">As <see cref="ProposalWriting.AddAsync"/>.</exception>
    public Task<int> RunAsync(NewProposal given, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var number = await writing.AddAsync(given, actor, cancel: cancel);
        await db.SaveChangesAsync(cancel);
        return number;
    });
}
