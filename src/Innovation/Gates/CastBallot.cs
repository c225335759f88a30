using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Participants;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Gates;

/// <summary>
/// Somebody of the census votes, once. The roll says that they have voted and the ballot what was voted; the two are written together and nothing joins
/// them. There is no audit entry: its time would be one more thing to tie a person to a ballot by, and the roll is the record.
/// </summary>
public sealed class CastBallot(TalaiaDb db, WhoActs who)
{
    /// <param name="approvals">Slugs of the options approved of; none for a blank ballot, which counts towards the quorum.</param>
    /// <returns>The receipt, which is shown once and kept nowhere beside the voter's name.</returns>
    /// <exception cref="RuleException">`unknown-gate`, `unknown-person`, `not-in-census`, `already-voted`, `gate-closed`, `unknown-option`.</exception>
    public Task<string> RunAsync(int year, string gate, IReadOnlyCollection<string> approvals, string actor, CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, () => CastAsync(year, gate, approvals, actor, cancel));

    private async Task<string> CastAsync(int year, string gate, IReadOnlyCollection<string> approvals, string actor, CancellationToken cancel)
    {
        var run = await KnownGates.FindAsync(db, year, gate, cancel);
        var person = await who.FindAsync(actor, cancel);
        if (!await db.Set<GateVoter>().AnyAsync(voter => voter.GateId == run.Id && voter.PersonId == person.Id, cancel))
            throw new RuleException("not-in-census", $"Only those who were in the census when «{gate}» opened vote in it. No ballot was cast.");
        if (await db.Set<RollEntry>().AnyAsync(entry => entry.GateId == run.Id && entry.PersonId == person.Id, cancel))
            throw new RuleException("already-voted", $"Your ballot in «{gate}» is cast already and cannot be changed. No other was cast.");
        var ballot = run.Take(approvals);
        db.Add(new RollEntry(run.Id, person.Id));
        db.Add(ballot);
        await db.SaveChangesAsync(cancel);
        return Receipt.Of(ballot.Key);
    }
}
