using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Access.Sessions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Access.SecondFactors;

/// <summary>Puts the second factor in force by its first code, and hands out recovery codes. Other sessions end.</summary>
public sealed class ConfirmSecondFactor(TalaiaDb db, SessionEnding ending, SecurityNotices notices, TimeProvider clock)
{
    /// <returns>Ten recovery codes, never to be seen again; null where the code was wrong or there is nothing to confirm.</returns>
    public async Task<IReadOnlyList<string>?> RunAsync(Guid person, string code, Guid session, string actor, CancellationToken cancel = default)
    {
        var codes = await UntilUndisturbed.RunAsync(db, async () =>
        {
            var account = await db.AccountOfAsync(person, cancel);
            if (account.TwoFactorEnabled || account.TotpKey is null || Totp.StepOf(Base32.Read(account.TotpKey), code, clock.GetUtcNow(), account.TotpStep) is not { } step)
                return null;
            account.TakeTotp(step);
            db.RemoveRange(await db.Set<RecoveryCode>().Where(old => old.Person == person).ToListAsync(cancel));
            string[] made = [.. Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.New())];
            db.AddRange(made.Select(text => new RecoveryCode(person, text)));
            await ending.RemoveAsync(person, except: session, cancel);
            db.Add(new AuditEntry(actor, "add-second-factor", new Ref("person", person.ToString()), clock));
            await notices.AddAsync(account, "totp-added", "", cancel);
            await db.SaveChangesAsync(cancel);
            return made;
        });
        ending.Forget(person);
        return codes;
    }
}
