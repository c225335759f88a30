using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Territory.People;

namespace Talaia.Access.Sessions;

/// <summary>Signs in a person who has shown who they are, by whatever method.</summary>
public sealed class StartSession(TalaiaDb db, SessionTimes times, TimeProvider clock)
{
    /// <param name="method">As <see cref="SignInMethod"/>, or the name of a provider.</param>
    /// <param name="userAgent">As the browser calls itself.</param>
    /// <returns>The key for the cookie: 256 random bits, kept nowhere here.</returns>
    /// <exception cref="RuleException">`account-shut`: the office has shut this person out.</exception>
    public async Task<string> RunAsync(PersonRow person, string method, string? userAgent, CancellationToken cancel = default)
    {
        var key = Secrets.New();
        await UntilUndisturbed.RunAsync(db, async () =>
        {
            var account = await db.AccountOfAsync(person.Id, cancel);
            if (account.IsShut)
                throw new RuleException("account-shut", "The office has closed this account.");
            account.Enter();
            var session = new Session(person, key, method, Devices.NameOf(userAgent), clock);
            db.Add(session);
            db.Add(new AuditEntry(person.Id.ToString(), "sign-in", new Ref("person", person.Id.ToString()), clock, method));
            return await db.SaveChangesAsync(cancel);
        });
        var over = clock.GetUtcNow() - times.Longest;
        await db.Set<Session>().Where(session => session.StartedAt < over).ExecuteDeleteAsync(cancel);
        return key;
    }
}
