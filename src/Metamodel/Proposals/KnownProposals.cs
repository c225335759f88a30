using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Proposals;

internal static class KnownProposals
{
    /// <exception cref="RuleException">`unknown-proposal`.</exception>
    public static async Task<ChangeProposal> FindAsync(TalaiaDb db, int number, CancellationToken cancel) =>
        await db.Set<ChangeProposal>().SingleOrDefaultAsync(proposal => proposal.Number == number, cancel)
        ?? throw new RuleException("unknown-proposal", $"There is no proposal {number}. Nothing was changed.");

    /// <summary>Proposals that wait for a decision and change the same as this one, by number. What was accepted already shows in what the change is applied to.</summary>
    public static async Task<List<ChangeProposal>> InTheWayAsync(TalaiaDb db, ChangeProposal proposal, CancellationToken cancel)
    {
        var open = await db.Set<ChangeProposal>()
            .Where(other => other.State == ProposalState.Proposed && other.Number != proposal.Number)
            .OrderBy(other => other.Number)
            .ToListAsync(cancel);
        return open.FindAll(other => ProposalConflict.Between(proposal.Change, other.Change));
    }
}
