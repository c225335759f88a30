using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Consultation.Delegations;

/// <summary>Takes sections back from a colleague: the link stops working at once, and what they answered stays.</summary>
public sealed class WithdrawDelegation(TalaiaDb db, SentOn sentOn, Acting acting, TimeProvider clock)
{
    /// <returns>False when there is no such delegation of this municipality in this wave.</returns>
    /// <exception cref="Kernel.Problems.PermissionException">Somebody who does not answer for the whole municipality.</exception>
    public async Task<bool> RunAsync(string waveKey, string codi6, Guid id, string by, CancellationToken cancel = default)
    {
        acting.RequireOwn(codi6, "withdraw-delegation");
        var delegation = await db.Set<Delegation>().SingleOrDefaultAsync(
            delegation => delegation.Id == id && delegation.Codi6 == codi6 && db.Set<Wave>().Any(wave => wave.Id == delegation.WaveId && wave.Key == waveKey), cancel);
        if (delegation is null)
            return false;
        delegation.Withdraw(clock);
        foreach (var link in await db.Set<PersonalLink>().Where(link => link.DelegationId == id).ToListAsync(cancel))
            link.Revoke(clock);
        db.Add(new AuditEntry(by, "withdraw-delegation", new Ref("response", $"{waveKey}/{codi6}"), clock));
        await db.SaveChangesAsync(cancel);
        sentOn.Forget();
        return true;
    }
}
