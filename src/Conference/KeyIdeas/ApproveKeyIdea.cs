using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.KeyIdeas;

/// <summary>Puts a key idea into the synthesis. Somebody else than who noted it decides.</summary>
public sealed class ApproveKeyIdea(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-key-idea`, `key-idea-decided`, `key-idea-own-approval`, `key-idea-without-catalan`.</exception>
    public async Task RunAsync(int year, int number, string actor, CancellationToken cancel = default)
    {
        var idea = await NotedIdeas.FindAsync(db, year, number, cancel);
        idea.Approve(actor, clock);
        db.Add(new AuditEntry(actor, "approve-key-idea", idea.Ref, clock));
        await db.SaveChangesAsync(cancel);
    }
}
