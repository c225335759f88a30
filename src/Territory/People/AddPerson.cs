using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Territory.Municipalities;

namespace Talaia.Territory.People;

/// <summary>Adds somebody who may sign in. The audit log keeps the role and municipality, not the address, which the law lets a person have erased.</summary>
public sealed class AddPerson(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="InputException">The address, name, role or municipality cannot be taken.</exception>
    /// <exception cref="RuleException">`email-taken`: the address belongs to somebody already.</exception>
    public async Task<PersonRow> RunAsync(NewPerson person, string actor, CancellationToken cancel = default)
    {
        await CheckAsync(person, cancel);
        var added = new Person(person, clock);
        if (await IsTakenAsync(added, cancel))
            throw Taken();
        db.Add(added);
        db.Add(new AuditEntry(actor, "add-person", new Ref("person", added.Id.ToString()), clock, added.Codi6 is null ? added.Role : $"{added.Role} {added.Codi6}"));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await IsTakenAsync(added, cancel))
                throw Taken();
            throw;
        }

        return new PersonRow(added.Id, added.Email, added.Name, added.Role, added.Codi6, added.CreatedAt, added.Language);
    }

    private async Task CheckAsync(NewPerson person, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        if (!LooksLikeAddress(person.Email.Trim()))
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

    private static bool LooksLikeAddress(string email) =>
        email.Length is > 2 and <= 254 && email.Count(c => c == '@') == 1 && email[0] != '@' && email[^1] != '@'
        && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    private Task<bool> IsTakenAsync(Person added, CancellationToken cancel) => db.Set<Person>().AnyAsync(person => person.Email == added.Email, cancel);

    private static RuleException Taken() => new("email-taken", "Somebody with this address is known already; nothing was added.");
}
