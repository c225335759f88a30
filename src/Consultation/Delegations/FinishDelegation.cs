using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Consultation.Delegations;

/// <summary>A colleague says that what they were asked is done, or that they go on after all. The answers can be changed either way until the wave closes.</summary>
public sealed class FinishDelegation(TalaiaDb db, Acting acting, TimeProvider clock)
{
    /// <returns>False when there is no such delegation any more.</returns>
    /// <exception cref="Kernel.Problems.PermissionException">Somebody who does not speak for the municipality.</exception>
    public async Task<bool> RunAsync(Guid id, bool done, string by, CancellationToken cancel = default)
    {
        var found = await (
            from delegation in db.Set<Delegation>()
            where delegation.Id == id && delegation.WithdrawnAt == null
            join wave in db.Set<Wave>() on delegation.WaveId equals wave.Id
            select new { Delegation = delegation, wave.Key }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return false;
        acting.RequireOwn(found.Delegation.Codi6, "finish-delegation");
        found.Delegation.Finish(done, clock);
        db.Add(new AuditEntry(by, "finish-delegation", new Ref("response", $"{found.Key}/{found.Delegation.Codi6}"), clock));
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
