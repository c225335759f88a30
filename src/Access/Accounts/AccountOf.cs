using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Access.Accounts;

internal static class AccountOf
{
    /// <summary>The person's account, made now when there is none. Two that make it at once meet in the unique key: use <see cref="UntilUndisturbed"/> around the act.</summary>
    public static async Task<Account> AccountOfAsync(this TalaiaDb db, Guid person, CancellationToken cancel)
    {
        if (await db.Set<Account>().FindAsync([person], cancel) is { } known)
            return known;
        var account = new Account(person);
        db.Add(account);
        return account;
    }
}
