using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.KeyIdeas;

/// <summary>Lays a noted idea aside; it stays in the records.</summary>
public sealed class DropKeyIdea(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-key-idea`, `key-idea-decided`.</exception>
    public async Task RunAsync(int year, int number, string actor, CancellationToken cancel = default)
    {
        var idea = await NotedIdeas.FindAsync(db, year, number, cancel);
        idea.Drop(actor, clock);
        db.Add(new AuditEntry(actor, "drop-key-idea", idea.Ref, clock));
        await db.SaveChangesAsync(cancel);
    }
}
