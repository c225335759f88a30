using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Proposals;

namespace Talaia.Innovation.Pilots;

/// <summary>
/// Closes a pilot with what it taught, and where that changes the metamodel proposes the change: a new element or a public solution, with the pilot's
/// figures as its evidence. Both or neither.
/// </summary>
public sealed class ClosePilot(TalaiaDb db, ProposalWriting proposals, TimeProvider clock)
{
    /// <param name="proposal">Null where nothing is to change in the metamodel.</param>
    /// <returns>The number of the proposal, or null.</returns>
    /// <exception cref="RuleException">`unknown-pilot`, `pilot-closed`, `pilot-without-lesson`, or one of <see cref="ProposalWriting.AddAsync"/>.</exception>
    public Task<int?> RunAsync(string slug, PilotResult result, NewProposal? proposal, string actor, CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, () => CloseAsync(slug, result, proposal, actor, cancel));

    private async Task<int?> CloseAsync(string slug, PilotResult result, NewProposal? proposal, string actor, CancellationToken cancel)
    {
        var pilot = await KnownPilots.FindAsync(db, slug, cancel);
        pilot.Close(result, clock);
        int? number = proposal is null ? null : await proposals.AddAsync(proposal, actor, pilot.Ref, cancel);
        db.Add(new AuditEntry(actor, "close-pilot", pilot.Ref, clock, $$"""{"worked":{{(result.Worked ? "true" : "false")}}}"""));
        await db.SaveChangesAsync(cancel);
        return number;
    }
}
