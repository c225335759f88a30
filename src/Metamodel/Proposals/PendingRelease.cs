using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Proposals;

/// <summary>The release that will be published next: the latest one with what was accepted since.</summary>
public sealed class PendingRelease(TalaiaDb db, ReadReleases releases, ReadState states)
{
    /// <param name="Latest">Which release it is based on.</param>
    /// <param name="Before">The latest release.</param>
    /// <param name="Work">The latest release with the accepted changes, ready to take another.</param>
    /// <param name="Accepted">In the order of their acceptance, with the codes that each made.</param>
    internal sealed record Pending(ReleaseRow Latest, MetamodelState Before, Workpiece Work, IReadOnlyList<(ChangeProposal Proposal, IReadOnlyList<string> Made)> Accepted);

    /// <summary>Reads what proposals are tried on, so that the next who tries one need not wait for it.</summary>
    /// <exception cref="RuleException">`no-release`.</exception>
    public Task ReadLatestAsync(CancellationToken cancel = default) => ReadAsync(cancel);

    /// <exception cref="RuleException">`no-release`.</exception>
    internal async Task<Pending> ReadAsync(CancellationToken cancel)
    {
        var latest = await releases.LatestAsync(cancel)
            ?? throw new RuleException("no-release", "The metamodel has no release yet: nothing can be changed in it. Nothing was saved.");
        var proven = await states.ProvenAsync(latest.Id, cancel);
        var work = new Workpiece(proven.State, proven.Used);
        var accepted = await db.Set<ChangeProposal>().Where(proposal => proposal.State == ProposalState.Accepted && proposal.ReleaseNumber == null).ToListAsync(cancel);
        return new Pending(latest, proven.State, work, [.. accepted.OrderBy(proposal => proposal.DecidedAt).ThenBy(proposal => proposal.Number).Select(proposal => (proposal, work.Apply(proposal.Change)))]);
    }
}
