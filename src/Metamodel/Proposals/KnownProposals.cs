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
}
