using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Access.Sessions;

/// <summary>Signs a person out everywhere, or everywhere else. For whoever changes a person's role, too.</summary>
public sealed class EndSessions(TalaiaDb db, SessionEnding ending, TimeProvider clock)
{
    /// <param name="except">A session that goes on; null for none.</param>
    /// <returns>How many have ended.</returns>
    public async Task<int> RunAsync(Guid person, Guid? except, string actor, CancellationToken cancel = default)
    {
        var ended = await UntilUndisturbed.RunAsync(db, async () =>
        {
            var count = await ending.RemoveAsync(person, except, cancel);
            db.Add(new AuditEntry(actor, "end-sessions", new Ref("person", person.ToString()), clock, count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            await db.SaveChangesAsync(cancel);
            return count;
        });
        ending.Forget(person);
        return ended;
    }
}
