using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Access.Invitations;

/// <summary>Sends an invitation again, open or run out, with another link for another fortnight; the former link is dead.</summary>
public sealed class ResendInvitation(TalaiaDb db, Acting acting, InvitationLetter letter, TimeProvider clock)
{
    /// <exception cref="RuleException">`invitation-over`: it is unknown, accepted, withdrawn or replaced by another.</exception>
    /// <exception cref="PermissionException">It is not for the actor to send.</exception>
    public Task RunAsync(Guid id, InvitationPage page, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(invitation => invitation.Id == id, cancel);
        if (invitation is not null)
            acting.RequireToInvite(invitation.Codi6, "resend-invitation");
        if (invitation?.StandingFor is null)
            throw new RuleException("invitation-over", "This invitation is accepted or withdrawn. Nothing was sent.");
        var token = Secrets.New();
        invitation.Renew(token, clock.GetUtcNow());
        await letter.AddAsync(invitation, token, page, cancel);
        db.Add(new AuditEntry(actor, "resend-invitation", new Ref("invitation", id.ToString()), clock));
        return await db.SaveChangesAsync(cancel);
    });
}
