using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Access.Sessions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Access.ExternalLogins;

/// <summary>Takes away the way in by a provider. Every other session of the person ends.</summary>
public sealed class UnbindExternal(TalaiaDb db, SessionEnding ending, SecurityNotices notices, TimeProvider clock)
{
    /// <param name="session">The one from which it is done, which goes on.</param>
    /// <returns>False where the person has bound nothing of this provider.</returns>
    public async Task<bool> RunAsync(Guid person, string provider, string name, Guid session, string actor, CancellationToken cancel = default)
    {
        var removed = await UntilUndisturbed.RunAsync(db, async () =>
        {
            var logins = await db.Set<IdentityUserLogin<Guid>>().Where(row => row.UserId == person && row.LoginProvider == provider).ToListAsync(cancel);
            if (logins.Count == 0)
                return false;
            db.RemoveRange(logins);
            var account = await db.AccountOfAsync(person, cancel);
            account.Change();
            await ending.RemoveAsync(person, except: session, cancel);
            db.Add(new AuditEntry(actor, "unbind-external", new Ref("person", person.ToString()), clock, provider));
            await notices.AddAsync(account, "external-unbound", name, cancel);
            await db.SaveChangesAsync(cancel);
            return true;
        });
        ending.Forget(person);
        return removed;
    }
}
