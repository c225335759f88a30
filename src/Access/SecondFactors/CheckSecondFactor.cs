using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Access.SecondFactors;

/// <summary>Takes a code of the second factor, or a recovery code; each once. Wrong ones count towards the lock as wrong passwords do.</summary>
public sealed class CheckSecondFactor(TalaiaDb db, TimeProvider clock)
{
    public Task<bool> RunAsync(Guid person, string code, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var account = await db.AccountOfAsync(person, cancel);
        var now = clock.GetUtcNow();
        var isRight = !account.IsLocked(now) && await TakeAsync(account, code, now, cancel);
        if (!isRight)
        {
            if (!account.IsLocked(now))
                account.Fail(now);
            db.Add(new AuditEntry("anonymous", "refuse-sign-in", new Ref("sign-in", "code"), clock));
        }

        await db.SaveChangesAsync(cancel);
        return isRight;
    });

    private async Task<bool> TakeAsync(Account account, string code, DateTimeOffset now, CancellationToken cancel)
    {
        if (!account.TwoFactorEnabled)
            return false;
        if (Totp.StepOf(Base32.Read(account.TotpKey!), string.Concat(code.Where(char.IsAsciiDigit)), now, account.TotpStep) is { } step)
        {
            account.TakeTotp(step);
            return true;
        }

        var hash = RecoveryCode.HashOf(account.Id, code);
        if (await db.Set<RecoveryCode>().SingleOrDefaultAsync(known => known.Hash == hash, cancel) is not { } paper)
            return false;
        db.Remove(paper);
        account.Change();
        db.Add(new AuditEntry(account.Id.ToString(), "use-recovery-code", new Ref("person", account.Id.ToString()), clock));
        return true;
    }
}
