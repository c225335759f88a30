using Talaia.Access.Sessions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Access.Accounts;

/// <summary>Shuts a person out, or lets them in again. Every session of theirs ends at once.</summary>
public sealed class LockAccount(TalaiaDb db, SessionEnding ending, TimeProvider clock)
{
    public async Task RunAsync(Guid person, bool isLocked, string actor, CancellationToken cancel = default)
    {
        await UntilUndisturbed.RunAsync(db, async () =>
        {
            (await db.AccountOfAsync(person, cancel)).Shut(isLocked);
            await ending.RemoveAsync(person, except: null, cancel);
            var sheet = new Ref("person", person.ToString());
            db.Add(isLocked ? new AuditEntry(actor, "lock-account", sheet, clock) : new AuditEntry(actor, "unlock-account", sheet, clock));
            return await db.SaveChangesAsync(cancel);
        });
        ending.Forget(person);
    }
}
