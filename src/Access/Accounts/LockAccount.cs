using Microsoft.EntityFrameworkCore;
using Talaia.Access.Sessions;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Territory.People;

namespace Talaia.Access.Accounts;

/// <summary>Shuts a person out, or lets them in again. Every session of theirs ends at once.</summary>
public sealed class LockAccount(TalaiaDb db, Acting acting, SessionEnding ending, ReadPeople people, TimeProvider clock)
{
    /// <exception cref="PermissionException">Only an administrator shuts another one out, or lets them in again.</exception>
    /// <exception cref="RuleException">`last-administrator`: nobody would be left to let others in.</exception>
    public async Task RunAsync(Guid person, bool isLocked, string actor, CancellationToken cancel = default)
    {
        await UntilUndisturbed.RunAsync(db, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await Turn.TakeAsync(db, cancel);
            await RequireForAdministratorAsync(person, isLocked, cancel);
            (await db.AccountOfAsync(person, cancel)).Shut(isLocked);
            await ending.RemoveAsync(person, except: null, cancel);
            var sheet = new Ref("person", person.ToString());
            db.Add(isLocked ? new AuditEntry(actor, "lock-account", sheet, clock) : new AuditEntry(actor, "unlock-account", sheet, clock));
            var written = await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return written;
        });
        ending.Forget(person);
    }

    private async Task RequireForAdministratorAsync(Guid person, bool isLocked, CancellationToken cancel)
    {
        var administrators = (await people.OfOfficeAsync(cancel)).Where(known => known.Role == Role.Administrator).Select(known => known.Id).ToList();
        if (!administrators.Contains(person))
            return;
        acting.Require(Permission.MakeAdministrators, "lock-account");
        if (!isLocked)
            return;
        var shut = await db.Set<Account>().Where(account => account.IsShut && administrators.Contains(account.Id)).Select(account => account.Id).ToListAsync(cancel);
        if (administrators.Except(shut).All(open => open == person))
            throw new RuleException("last-administrator", "This is the only administrator who can sign in. Nothing was changed.");
    }
}
