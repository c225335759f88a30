using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Identity;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Quality;
using Talaia.Metamodel.Solutions;

namespace Talaia.Metamodel.Releases;

/// <summary>
/// The steward publishes what was accepted as the next release. Its number follows from what it changes; whatever points at an element that it ends is
/// carried to the one in which that element goes on, and listed for its owner where there is none or a choice.
/// </summary>
public sealed class PublishRelease(TalaiaDb db, PendingRelease pending, CarryReferences carry, TimeProvider clock)
{
    /// <param name="name">What the release is called; empty for the names of its changes.</param>
    /// <returns>The number of the release.</returns>
    /// <exception cref="RuleException">`no-release`, `nothing-accepted`.</exception>
    public Task<string> RunAsync(string name, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        await using var turn = await db.Database.BeginTransactionAsync(cancel);
        await Turn.TakeAsync(db, cancel);
        var number = await PublishAsync(name.Trim(), actor, cancel);
        await turn.CommitAsync(cancel);
        return number;
    });

    private async Task<string> PublishAsync(string name, string actor, CancellationToken cancel)
    {
        var next = await pending.ReadAsync(cancel);
        if (next.Accepted.Count == 0)
            throw new RuleException("nothing-accepted", "Nothing was accepted since the latest release: there is nothing to publish. Nothing was changed.");
        // A solution is added too, though no element is.
        var size = next.Accepted.Any(accepted => accepted.Proposal.Change is AddSolution) ? ReleaseSize.Minor : ReleaseSize.Patch;
        var release = await NextRelease.AddAsync(
            db, next.Latest.Id, name.Length > 0 ? name : Names(next.Accepted.Select(accepted => accepted.Proposal)), null, next.Before, next.Work.State,
            (ReleaseSize)Math.Max((int)size, (int)ReleaseDiff.Of(next.Before, next.Work.State).Size), clock, cancel);
        foreach (var (proposal, made) in next.Accepted)
        {
            proposal.Publish(release.Number);
            db.Add(new Link(ReleaseRef.To(release.Number), LinkKinds.MadeFrom, proposal.Ref, actor, clock));
            db.AddRange(made.Select(code => new Link(ElementRef.To(code), LinkKinds.MadeFrom, proposal.Ref, actor, clock)));
            if (proposal.Change is AddSolution { Solution: var solution })
                Add(proposal, solution, actor);
        }

        var carried = await carry.RunAsync(next.Before, next.Work.State, next.Work.Successions, release.Sequence, actor, cancel);
        await CountCoverage.OfFormerAsync(db, release.Sequence, next.Before, cancel);
        db.Add(new AuditEntry(actor, "publish-release", ReleaseRef.To(release.Number), clock, FormattableString.Invariant($$"""{"changes":{{next.Accepted.Count}},"carried":{{carried.Moved}},"listed":{{carried.Listed}}}""")));
        await db.SaveChangesAsync(cancel);
        return release.Number;
    }

    private void Add(ChangeProposal proposal, SolutionFacts solution, string actor)
    {
        db.Add(new Solution(solution));
        db.Add(new Link(SolutionRef.To(solution.Code), LinkKinds.MadeFrom, proposal.Ref, actor, clock));
        db.AddRange(solution.ElementCodes.Select(code => new Link(SolutionRef.To(solution.Code), LinkKinds.Answers, ElementRef.To(code), actor, clock, solution.Source)));
    }

    private static string Names(IEnumerable<ChangeProposal> proposals)
    {
        var names = string.Join(", ", proposals.Select(proposal => proposal.Change.Title.In("ca")).Where(title => title.Length > 0));
        return names.Length is > 0 and <= 200 ? names : "";
    }
}
