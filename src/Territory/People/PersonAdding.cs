using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Mail;
using Talaia.Kernel.Problems;
using Talaia.Territory.Municipalities;

namespace Talaia.Territory.People;

/// <summary>Adds somebody inside another act's transaction: check, add, and the caller saves.</summary>
public sealed class PersonAdding(TalaiaDb db, TimeProvider clock)
{
    /// <returns>Who will be known when the act is saved.</returns>
    /// <exception cref="InputException">The address, name, role or municipality cannot be taken.</exception>
    /// <exception cref="RuleException">`email-taken`: the address belongs to somebody already. Of two that add it at once, the second to save meets the unique key.</exception>
    public async Task<PersonRow> AddAsync(NewPerson person, CancellationToken cancel = default)
    {
        await CheckAsync(person, cancel);
        var added = new Person(person, clock);
        if (await db.Set<Person>().AnyAsync(known => known.Email == added.Email, cancel))
            throw new RuleException("email-taken", "Somebody with this address is known already; nothing was added.");
        db.Add(added);
        return new PersonRow(added.Id, added.Email, added.Name, added.Role, added.Codi6, added.CreatedAt, added.Language);
    }

    /// <exception cref="InputException">The address, name, role or municipality cannot be taken.</exception>
    public async Task CheckAsync(NewPerson person, CancellationToken cancel = default)
    {
        var problems = new List<Problem>();
        if (!Mailbox.IsPlausible(person.Email.Trim()))
            problems.Add(new Problem("bad-email", "The address is not that of a mailbox."));
        if (string.IsNullOrWhiteSpace(person.Name))
            problems.Add(new Problem("missing", "The name is empty."));
        var ofMunicipality = Role.OfMunicipality.Contains(person.Role);
        if (!ofMunicipality && !Role.OfOffice.Contains(person.Role))
            problems.Add(new Problem("unknown-role", $"«{person.Role}» is not a role."));
        else if (ofMunicipality != (person.Codi6 is not null))
            problems.Add(new Problem("role-and-municipality", $"A {person.Role} {(ofMunicipality ? "needs" : "has no")} municipality."));
        if (person.Codi6 is { } codi6 && !await db.Set<Municipality>().AnyAsync(municipality => municipality.Codi6 == codi6, cancel))
            problems.Add(new Problem("unknown-municipality", $"There is no municipality «{codi6}»."));
        if (!Language.TryParse(person.Language, out _))
            problems.Add(new Problem("unknown-language", $"«{person.Language}» is not a language of the platform."));
        if (problems.Count > 0)
            throw new InputException(problems);
    }
}
