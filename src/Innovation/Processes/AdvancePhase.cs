using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Processes;

/// <summary>Moves a process to its next phase, where the methodology asks for no gate.</summary>
public sealed class AdvancePhase(TalaiaDb db, TimeProvider clock)
{
    /// <param name="to">Id of the phase; null to end the process after its last one.</param>
    /// <exception cref="RuleException">`unknown-process`, `process-ended`, `phase-has-gate`, `phase-does-not-follow`.</exception>
    public Task RunAsync(int year, string? to, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var process = await KnownProcesses.FindAsync(db, year, cancel);
        process.Advance(to, actor, clock);
        db.Add(new AuditEntry(actor, "advance-phase", process.Ref, clock, $$"""{"to":"{{to}}"}"""));
        return await db.SaveChangesAsync(cancel);
    });
}
