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
            db.Add(new AuditEntry(actor, isLocked ? "lock-account" : "unlock-account", new Ref("person", person.ToString()), clock));
            return await db.SaveChangesAsync(cancel);
        });
        ending.Forget(person);
    }
}
