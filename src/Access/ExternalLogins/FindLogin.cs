using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Territory.People;

namespace Talaia.Access.ExternalLogins;

/// <summary>Tells whom an external login lets in, and which providers a person has bound.</summary>
public sealed class FindLogin(TalaiaDb db, FindPerson people)
{
    /// <returns>Null where nobody has bound it: an external login alone makes no account.</returns>
    public async Task<PersonRow?> PersonAsync(ExternalLogin login, CancellationToken cancel = default)
    {
        var owners = await db.Set<IdentityUserLogin<Guid>>().Where(row => row.LoginProvider == login.Provider && row.ProviderKey == login.Key)
            .Select(row => row.UserId).ToListAsync(cancel);
        return owners is [var owner] ? await people.ByIdAsync(owner, cancel) : null;
    }

    /// <returns>Short names of providers, in order.</returns>
    public Task<List<string>> ProvidersAsync(Guid person, CancellationToken cancel = default) =>
        db.Set<IdentityUserLogin<Guid>>().Where(row => row.UserId == person).Select(row => row.LoginProvider).Order().ToListAsync(cancel);
}
