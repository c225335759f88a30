using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Territory.People;

namespace Talaia.Access.Invitations;

/// <summary>Who was invited says yes: from now on they are known and have an account. Of those who say so at once, exactly one is heard.</summary>
public sealed class AcceptInvitation(TalaiaDb db, PersonAdding adding, TimeProvider clock)
{
    /// <param name="name">As the person writes it.</param>
    /// <param name="language">The code of the language in which they are written to.</param>
    /// <returns>Who has the account now; null where the invitation is unknown, accepted, withdrawn or over.</returns>
    /// <exception cref="InputException">The name or the language cannot be taken.</exception>
    /// <exception cref="RuleException">`email-taken`: the address has got an account meanwhile.</exception>
    public Task<PersonRow?> RunAsync(string token, string name, string language, CancellationToken cancel = default)
    {
        var hash = Secrets.Hash(token);
        return UntilUndisturbed.RunAsync(db, async () =>
        {
            var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(invitation => invitation.TokenHash == hash, cancel);
            if (invitation is null || !invitation.IsOpen(clock.GetUtcNow()))
                return null;
            PersonRow person;
            try
            {
                person = await adding.AddAsync(new NewPerson(invitation.Email, name, invitation.Role, invitation.Codi6, Language: language), cancel);
            }
            catch (RuleException rule) when (rule.Code == "email-taken")
            {
                // Perhaps another of them was heard between the look at the invitation and the look at the address.
                if (await db.Set<Invitation>().AnyAsync(invitation => invitation.TokenHash == hash && invitation.StandingFor != null, cancel))
                    throw;
                return null;
            }

            invitation.Accept(clock.GetUtcNow());
            db.Add(new Account(person.Id));
            db.Add(new AuditEntry(person.Id.ToString(), "accept-invitation", new Ref("person", person.Id.ToString()), clock, person.Codi6 is null ? person.Role : $"{person.Role} {person.Codi6}"));
            await db.SaveChangesAsync(cancel);
            return person;
        });
    }
}
