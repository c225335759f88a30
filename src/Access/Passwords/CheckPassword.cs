using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Territory.People;

namespace Talaia.Access.Passwords;

/// <param name="NeedsMore">The password is right, but alone opens nothing: a person of the office without a second factor.</param>
public sealed record RightPassword(PersonRow Person, bool NeedsMore);

/// <summary>
/// Tells whose address and password these are. An unknown address, an account without password, a locked one and a wrong password get the same answer after
/// the same work: one hash, one row in the audit log, which counts refusals and names nobody.
/// </summary>
public sealed class CheckPassword(TalaiaDb db, FindPerson people, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    private static readonly Account Nobody = new(Guid.Empty);
    private static string? _unusable;

    public async Task<RightPassword?> RunAsync(string email, string password, CancellationToken cancel = default)
    {
        var person = await people.ByEmailAsync(email, cancel);
        var hash = person is null ? null : await db.Set<Account>().Where(account => account.Id == person.Id).Select(account => account.PasswordHash).SingleOrDefaultAsync(cancel);
        var isRight = IsRight(hash ?? (_unusable ??= hasher.HashPassword(Nobody, Secrets.New())), password) && hash is not null;
        return await UntilUndisturbed.RunAsync(db, async () => await CountAsync(hash is null ? null : person, hash, isRight, cancel));
    }

    // The hash is checked once, before: a try that waited behind others counts by what the account is then.
    private async Task<RightPassword?> CountAsync(PersonRow? person, string? hash, bool isRight, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var account = person is null ? null : await db.Set<Account>().SingleOrDefaultAsync(account => account.Id == person.Id, cancel);
        if (isRight && account is { IsShut: false } && account.PasswordHash == hash && !account.IsLocked(now))
            return new RightPassword(person!, NeedsMore: !account.TwoFactorEnabled && !account.IsDemonstration && Role.OfOffice.Contains(person!.Role));
        if (account is not null && !account.IsLocked(now))
            account.Fail(now);
        db.Add(new AuditEntry("anonymous", "refuse-sign-in", new Ref("sign-in", "password"), clock));
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private bool IsRight(string hash, string password) => hasher.VerifyHashedPassword(Nobody, hash, password) != PasswordVerificationResult.Failed;
}
