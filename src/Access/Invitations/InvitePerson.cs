using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Territory.People;

namespace Talaia.Access.Invitations;

/// <summary>Asks somebody by mail to have an account. The audit log keeps role and municipality, not the address.</summary>
public sealed class InvitePerson(TalaiaDb db, Acting acting, FindPerson people, PersonAdding adding, InvitationLetter letter, TimeProvider clock)
{
    /// <exception cref="InputException">The address, name, role, municipality or language cannot be taken.</exception>
    /// <exception cref="PermissionException">A coordinator invites for another municipality, or for the office; somebody who is no administrator invites one.</exception>
    /// <exception cref="RuleException">
    /// `colleague-known`: the address is known in the same municipality (or the office); `person-known`: it is known elsewhere; `invitation-open`: an invitation waits there already.
    /// </exception>
    public async Task<Guid> RunAsync(NewPerson person, InvitationPage page, string actor, CancellationToken cancel = default)
    {
        acting.RequireToInvite(person.Codi6, "invite-person");
        if (person.Role == Role.Administrator)
            acting.Require(Permission.MakeAdministrators, "invite-person");
        await adding.CheckAsync(person, cancel);
        return await UntilUndisturbed.RunAsync(db, async () =>
        {
            if (await people.ByEmailAsync(person.Email, cancel) is { } known)
                throw known.Codi6 == person.Codi6
                    ? new RuleException("colleague-known", "This address has an account here already. Nobody was invited.")
                    : new RuleException("person-known", "This address has an account already, elsewhere. Nobody was invited.");
            var token = Secrets.New();
            var invitation = new Invitation(person, token, actor, clock);
            if (await db.Set<Invitation>().SingleOrDefaultAsync(other => other.StandingFor == invitation.Email, cancel) is { } standing)
            {
                if (standing.IsOpen(clock.GetUtcNow()))
                    throw new RuleException("invitation-open", "An invitation waits at this address already. Nobody was invited.");
                standing.MakeRoom();
            }

            db.Add(invitation);
            await letter.AddAsync(invitation, token, page, cancel);
            db.Add(new AuditEntry(actor, "invite-person", new Ref("invitation", invitation.Id.ToString()), clock, invitation.Codi6 is null ? invitation.Role : $"{invitation.Role} {invitation.Codi6}"));
            await db.SaveChangesAsync(cancel);
            return invitation.Id;
        });
    }
}
