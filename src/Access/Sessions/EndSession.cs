using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Access.Sessions;

/// <summary>Ends one session of a person, such as on signing out.</summary>
public sealed class EndSession(TalaiaDb db, SessionEnding ending, TimeProvider clock)
{
    /// <returns>False where the person has no such session.</returns>
    public async Task<bool> RunAsync(Guid person, Guid id, string actor, CancellationToken cancel = default)
    {
        var ended = await UntilUndisturbed.RunAsync(db, async () =>
        {
            var session = await db.Set<Session>().SingleOrDefaultAsync(session => session.Person == person && session.Id == id, cancel);
            if (session is null)
                return false;
            db.Remove(session);
            db.Add(new AuditEntry(actor, "end-session", new Ref("person", person.ToString()), clock));
            await db.SaveChangesAsync(cancel);
            return true;
        });
        ending.Forget(person);
        return ended;
    }
}
