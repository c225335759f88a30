using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Access.Sessions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Access.Passkeys;

/// <summary>Takes a passkey away. Every other session of the person ends: one of them may be why it is taken away.</summary>
public sealed class RemovePasskey(TalaiaDb db, SessionEnding ending, SecurityNotices notices, TimeProvider clock)
{
    /// <param name="session">The one from which it is done, which goes on.</param>
    /// <returns>False where the person has no such passkey.</returns>
    public async Task<bool> RunAsync(Guid person, string id, Guid session, string actor, CancellationToken cancel = default)
    {
        var key = PasskeyRow.Bytes(id);
        var removed = await UntilUndisturbed.RunAsync(db, async () =>
        {
            var passkey = await db.Set<IdentityUserPasskey<Guid>>().SingleOrDefaultAsync(passkey => passkey.UserId == person && passkey.CredentialId == key, cancel);
            if (passkey is null)
                return false;
            db.Remove(passkey);
            await ending.RemoveAsync(person, except: session, cancel);
            db.Add(new AuditEntry(actor, "remove-passkey", new Ref("person", person.ToString()), clock));
            await notices.AddAsync(await db.AccountOfAsync(person, cancel), "passkey-removed", passkey.Data.Name ?? "", cancel);
            await db.SaveChangesAsync(cancel);
            return true;
        });
        ending.Forget(person);
        return removed;
    }
}
