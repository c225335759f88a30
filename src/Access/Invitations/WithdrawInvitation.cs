using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Access.Invitations;

/// <summary>Takes an invitation back: its link opens nothing any more.</summary>
public sealed class WithdrawInvitation(TalaiaDb db, Acting acting, TimeProvider clock)
{
    /// <exception cref="RuleException">`invitation-over`: it is unknown, accepted or withdrawn already.</exception>
    /// <exception cref="PermissionException">It is not for the actor to take back.</exception>
    public Task RunAsync(Guid id, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(invitation => invitation.Id == id, cancel);
        if (invitation is not null)
            acting.RequireToInvite(invitation.Codi6, "withdraw-invitation");
        if (invitation?.StandingFor is null)
            throw new RuleException("invitation-over", "This invitation is accepted or withdrawn. Nothing was changed.");
        invitation.Withdraw(clock.GetUtcNow());
        db.Add(new AuditEntry(actor, "withdraw-invitation", new Ref("invitation", id.ToString()), clock));
        return await db.SaveChangesAsync(cancel);
    });
}
