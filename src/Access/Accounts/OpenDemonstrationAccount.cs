using Microsoft.AspNetCore.Identity;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Access.Accounts;

/// <summary>Gives a person of the demonstration, or of a test, a password that opens the account alone, whatever the role.</summary>
public sealed class OpenDemonstrationAccount(TalaiaDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    public async Task RunAsync(Guid person, string password, string actor, CancellationToken cancel = default)
    {
        var account = await db.AccountOfAsync(person, cancel);
        account.SetDemonstrationPassword(hasher.HashPassword(account, password));
        db.Add(new AuditEntry(actor, "open-demonstration-account", new Ref("person", person.ToString()), clock));
        await db.SaveChangesAsync(cancel);
    }
}
