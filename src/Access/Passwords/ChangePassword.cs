using Microsoft.AspNetCore.Identity;
using Talaia.Access.Accounts;
using Talaia.Access.Sessions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Territory.People;

namespace Talaia.Access.Passwords;

/// <summary>Sets or changes a password. Every other session of the person ends with it: a stolen cookie is dead at once.</summary>
public sealed class ChangePassword(TalaiaDb db, IPasswordHasher<Account> hasher, SessionEnding ending, SecurityNotices notices, TimeProvider clock)
{
    /// <param name="present">The present password; null where the person has shown otherwise, not long ago, who they are.</param>
    /// <param name="session">The one from which it is done, which goes on.</param>
    /// <exception cref="RuleException">`password-wrong` (the present one; counts as a wrong sign-in), or a rule of <see cref="PasswordRules"/>.</exception>
    public async Task RunAsync(PersonRow person, string? present, string password, Guid session, string actor, CancellationToken cancel = default)
    {
        if (PasswordRules.Broken(password, person.Email, CommonPasswords.All) is { } rule)
            throw new RuleException(rule, "The password cannot be taken; the present one was kept.");
        var isChanged = await UntilUndisturbed.RunAsync(db, async () =>
        {
            var account = await db.AccountOfAsync(person.Id, cancel);
            var isRight = present is null || IsRight(account, present);
            if (isRight)
            {
                account.SetPassword(hasher.HashPassword(account, password));
                await ending.RemoveAsync(person.Id, except: session, cancel);
                db.Add(new AuditEntry(actor, "change-password", new Ref("person", person.Id.ToString()), clock));
                await notices.AddAsync(account, "password-changed", "", cancel);
            }
            else
            {
                Refuse(account);
            }

            await db.SaveChangesAsync(cancel);
            return isRight;
        });
        if (!isChanged)
            throw new RuleException("password-wrong", "The present password is not right; it was kept.");
        ending.Forget(person.Id);
    }

    private bool IsRight(Account account, string present) =>
        account.PasswordHash is { } hash && !account.IsLocked(clock.GetUtcNow()) && hasher.VerifyHashedPassword(account, hash, present) != PasswordVerificationResult.Failed;

    private void Refuse(Account account)
    {
        var now = clock.GetUtcNow();
        if (!account.IsLocked(now))
            account.Fail(now);
        db.Add(new AuditEntry("anonymous", "refuse-sign-in", new Ref("sign-in", "password"), clock));
    }
}
