using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Tallies;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Gates;

/// <summary>
/// Closes a voting and counts it. In the same transaction the roll and the ballots are written anew in an order drawn by lot, so that how their rows lie
/// in the database says nothing of when they were written. With too few ballots nothing is decided.
/// </summary>
public sealed class CloseGate(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-gate`, `gate-closed`.</exception>
    public Task<GateCount> RunAsync(int year, string gate, string actor, CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, () => CloseAsync(year, gate, actor, cancel));

    private async Task<GateCount> CloseAsync(int year, string gate, string actor, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var run = await KnownGates.FindAsync(db, year, gate, cancel);
        var ballots = await db.Set<Ballot>().AsNoTracking().Where(ballot => ballot.GateId == run.Id).ToArrayAsync(cancel);
        var count = CountBallots(run, ballots);
        run.Close(count, clock);
        await ShuffleAsync(run, ballots, cancel);
        db.Add(new AuditEntry(actor, "close-gate", run.Ref, clock, FormattableString.Invariant($$"""{"ballots":{{ballots.Length}},"quorum":{{count.Quorum}}}""")));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return count;
    }

    private static GateCount CountBallots(GateRun run, Ballot[] ballots)
    {
        var seats = Math.Max(1, run.Gate.Winners);
        var count = ApprovalTally.Count([.. run.Options.Select(option => option.Slug)], ballots.Select(ballot => new ApprovalBallot(ballot.Approvals)), seats);
        return new GateCount(run.Gate.Rule, seats, run.Gate.Quorum, ballots.Length >= run.Gate.Quorum, count);
    }

    private async Task ShuffleAsync(GateRun run, Ballot[] ballots, CancellationToken cancel)
    {
        var roll = await db.Set<RollEntry>().AsNoTracking().Where(entry => entry.GateId == run.Id).ToArrayAsync(cancel);
        await db.Set<RollEntry>().Where(entry => entry.GateId == run.Id).ExecuteDeleteAsync(cancel);
        await db.Set<Ballot>().Where(ballot => ballot.GateId == run.Id).ExecuteDeleteAsync(cancel);
        RandomNumberGenerator.Shuffle(roll.AsSpan());
        RandomNumberGenerator.Shuffle(ballots.AsSpan());
        db.AddRange(roll);
        db.AddRange(ballots);
    }
}
