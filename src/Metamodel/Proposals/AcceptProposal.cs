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
public sealed class AcceptProposal(TalaiaDb db, ReadBodies bodies, TimeProvider clock, PendingRelease pending, ReadOvertaken overtaken, ProposalLetters letters)
{
    /// <param name="conflicts">By the number of the other proposal.</param>
    /// <param name="statements">By <see cref="Overtaken.Key"/>: what is to become of statements that changed since the proposal was written.</param>
    /// <exception cref="RuleException">
    /// `unknown-proposal`, `proposal-not-open`, `reviewer-is-author`, `answer-missing`, `conflict-open` where a conflict has no answer,
    /// `overtaken-open` where a statement that changed since has none, or one of <see cref="Workpiece"/> and <see cref="ProposalCheck"/> where the metamodel has moved on.
    /// </exception>
    public Task RunAsync(
        int number, string answer, string actor, IReadOnlyDictionary<int, ConflictAnswer>? conflicts = null, IReadOnlyDictionary<string, OvertakenAnswer>? statements = null,
        CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, async () =>
        {
            // One after the other, so that each sees what the one before has accepted.
            await using var turn = await db.Database.BeginTransactionAsync(cancel);
            await Turn.TakeAsync(db, cancel);
            await AcceptAsync(number, answer, actor, conflicts ?? new Dictionary<int, ConflictAnswer>(), statements ?? new Dictionary<string, OvertakenAnswer>(), cancel);
            await turn.CommitAsync(cancel);
            return number;
        });

    private async Task AcceptAsync(
        int number, string answer, string actor, IReadOnlyDictionary<int, ConflictAnswer> conflicts, IReadOnlyDictionary<string, OvertakenAnswer> statements, CancellationToken cancel)
    {
        var proposal = await KnownProposals.FindAsync(db, number, cancel);
        proposal.AllowDeciding(actor);
        var next = await pending.ReadAsync(cancel);
        var others = await KnownProposals.InTheWayAsync(db, proposal, cancel);
        var since = await overtaken.OfAsync(proposal, next.Work.State, cancel);
        // All that has no answer is asked before anything is done.
        if (others.Find(other => !conflicts.ContainsKey(other.Number)) is { } open)
            throw new RuleException("conflict-open", $"Proposal {open.Number} changes the same: say whether both stand. Nothing was changed.");
        if (since.FirstOrDefault(statement => !statements.ContainsKey(statement.Key)) is { } changed)
            throw new RuleException("overtaken-open", $"«{changed.Statement}» was changed since proposal {number} was written: say which of both stands. Nothing was changed.");
        foreach (var other in others.Where(other => conflicts[other.Number] == ConflictAnswer.InsteadOf))
            await RefuseAsync(other, answer, actor, cancel);
        proposal.Keep([.. since.Where(statement => statement.CanStay && statements[statement.Key] == OvertakenAnswer.Kept).Select(statement => statement.Statement)]);

        next.Work.Apply(proposal.Change);
        await ProposalCheck.RequireAsync(db, bodies, proposal.Change, next.Work.State, cancel);
        proposal.Accept(answer, actor, clock);
        db.Add(new AuditEntry(actor, "accept-proposal", proposal.Ref, clock));
        await letters.DecidedAsync(proposal, actor, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task RefuseAsync(ChangeProposal other, string answer, string actor, CancellationToken cancel)
    {
        other.Refuse(answer, actor, clock);
        db.Add(new AuditEntry(actor, "refuse-proposal", other.Ref, clock));
        await letters.DecidedAsync(other, actor, cancel);
    }
}
