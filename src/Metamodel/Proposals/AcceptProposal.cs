using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Territory.Bodies;

namespace Talaia.Metamodel.Proposals;

/// <summary>
/// The steward accepts a proposal: its change will stand in the release that is published next. Whoever accepts says what becomes of every other proposal
/// that changes the same; nothing is decided by who came last.
/// </summary>
public sealed class AcceptProposal(TalaiaDb db, ReadBodies bodies, TimeProvider clock, PendingRelease pending)
{
    /// <param name="conflicts">By the number of the other proposal.</param>
    /// <exception cref="RuleException">
    /// `unknown-proposal`, `proposal-not-open`, `reviewer-is-author`, `answer-missing`, `conflict-open` where a conflict has no answer,
    /// or one of <see cref="Workpiece"/> and <see cref="ProposalCheck"/> where the metamodel has moved on.
    /// </exception>
    public Task RunAsync(int number, string answer, string actor, IReadOnlyDictionary<int, ConflictAnswer>? conflicts = null, CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, async () =>
        {
            // One after the other, so that each sees what the one before has accepted.
            await using var turn = await db.Database.BeginTransactionAsync(cancel);
            await Turn.TakeAsync(db, cancel);
            await AcceptAsync(number, answer, actor, conflicts ?? new Dictionary<int, ConflictAnswer>(), cancel);
            await turn.CommitAsync(cancel);
            return number;
        });

    private async Task AcceptAsync(int number, string answer, string actor, IReadOnlyDictionary<int, ConflictAnswer> conflicts, CancellationToken cancel)
    {
        var proposal = await KnownProposals.FindAsync(db, number, cancel);
        proposal.AllowDeciding(actor);
        var next = await pending.ReadAsync(cancel);
        foreach (var other in await KnownProposals.InTheWayAsync(db, proposal, cancel))
        {
            if (!conflicts.TryGetValue(other.Number, out var settled))
                throw new RuleException("conflict-open", $"Proposal {other.Number} changes the same: say whether both stand. Nothing was changed.");
            if (settled == ConflictAnswer.InsteadOf)
                Refuse(other, answer, actor);
        }

        next.Work.Apply(proposal.Change);
        await ProposalCheck.RequireAsync(db, bodies, proposal.Change, next.Work.State, cancel);
        proposal.Accept(answer, actor, clock);
        db.Add(new AuditEntry(actor, "accept-proposal", proposal.Ref, clock));
        await db.SaveChangesAsync(cancel);
    }

    private void Refuse(ChangeProposal other, string answer, string actor)
    {
        other.Refuse(answer, actor, clock);
        db.Add(new AuditEntry(actor, "refuse-proposal", other.Ref, clock));
    }
}
