using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Access.ExternalLogins;

/// <summary>Lets a person who is signed in enter by another provider from now on, and tells them by mail. Binding the same once more changes nothing.</summary>
public sealed class BindExternal(TalaiaDb db, SecurityNotices notices, TimeProvider clock)
{
    /// <param name="name">What the provider is called in the letter.</param>
    /// <exception cref="RuleException">`login-taken`: it lets somebody else in. `provider-bound`: the person enters by another identity of this provider, to be unbound first.</exception>
    public Task RunAsync(Guid person, ExternalLogin login, string name, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var logins = db.Set<IdentityUserLogin<Guid>>();
        var known = await logins.Where(row => row.LoginProvider == login.Provider && (row.ProviderKey == login.Key || row.UserId == person)).ToListAsync(cancel);
        if (known.SingleOrDefault(row => row.ProviderKey == login.Key) is { } bound)
            return bound.UserId == person ? 0 : throw new RuleException("login-taken", "This identity lets another account in; nothing was changed.");
        if (known.Count > 0)
            throw new RuleException("provider-bound", "Unbind the present identity of this provider first; nothing was changed.");
        var account = await db.AccountOfAsync(person, cancel);
        account.Change();
        logins.Add(new IdentityUserLogin<Guid> { LoginProvider = login.Provider, ProviderKey = login.Key, UserId = person });
        db.Add(new AuditEntry(actor, "bind-external", new Ref("person", person.ToString()), clock, login.Provider));
        await notices.AddAsync(account, "external-bound", name, cancel);
        return await db.SaveChangesAsync(cancel);
    });
}
