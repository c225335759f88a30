using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Access.SignInLinks;

/// <summary>Uses a link that came by mail. With it every other link of the person dies.</summary>
public sealed class UseSignInLink(TalaiaDb db, TimeProvider clock)
{
    /// <returns>Whose it was; null where it is unknown, used or over.</returns>
    public async Task<Guid?> RunAsync(string token, CancellationToken cancel = default)
    {
        var hash = Secrets.Hash(token);
        return await UntilUndisturbed.RunAsync(db, async () =>
        {
            var link = await db.Set<SignInLink>().SingleOrDefaultAsync(link => link.TokenHash == hash, cancel);
            var now = clock.GetUtcNow();
            if (link is null || !link.IsOpen(now))
                return (Guid?)null;
            link.Use(now);
            db.RemoveRange(await db.Set<SignInLink>().Where(other => other.Person == link.Person && other.Id != link.Id).ToListAsync(cancel));
            db.Add(new AuditEntry(link.Person.ToString(), "use-sign-in-link", new Ref("person", link.Person.ToString()), clock));
            await db.SaveChangesAsync(cancel);
            return link.Person;
        });
    }
}
