using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Access.Sessions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Access.SecondFactors;

/// <summary>Takes the second factor and its recovery codes away, such as for a new device. Other sessions end.</summary>
public sealed class RemoveSecondFactor(TalaiaDb db, SessionEnding ending, SecurityNotices notices, TimeProvider clock)
{
    public async Task RunAsync(Guid person, Guid session, string actor, CancellationToken cancel = default)
    {
        await UntilUndisturbed.RunAsync(db, async () =>
        {
            var account = await db.AccountOfAsync(person, cancel);
            if (account.TotpKey is null)
                return 0;
            account.RemoveTotp();
            db.RemoveRange(await db.Set<RecoveryCode>().Where(code => code.Person == person).ToListAsync(cancel));
            await ending.RemoveAsync(person, except: session, cancel);
            db.Add(new AuditEntry(actor, "remove-second-factor", new Ref("person", person.ToString()), clock));
            await notices.AddAsync(account, "totp-removed", "", cancel);
            return await db.SaveChangesAsync(cancel);
        });
        ending.Forget(person);
    }
}
