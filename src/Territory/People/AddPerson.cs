using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Territory.People;

/// <summary>Adds somebody who may sign in. The audit log keeps the role and municipality, not the address, which the law lets a person have erased.</summary>
public sealed class AddPerson(TalaiaDb db, PersonAdding adding, TimeProvider clock)
{
    /// <exception cref="InputException">The address, name, role or municipality cannot be taken.</exception>
    /// <exception cref="RuleException">`email-taken`: the address belongs to somebody already.</exception>
    public async Task<PersonRow> RunAsync(NewPerson person, string actor, CancellationToken cancel = default)
    {
        var added = await adding.AddAsync(person, cancel);
        db.Add(new AuditEntry(actor, "add-person", new Ref("person", added.Id.ToString()), clock, added.Codi6 is null ? added.Role : $"{added.Role} {added.Codi6}"));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Set<Person>().AnyAsync(known => known.Email == added.Email, cancel))
                throw new RuleException("email-taken", "Somebody with this address is known already; nothing was added.");
            throw;
        }

        return added;
    }
}
