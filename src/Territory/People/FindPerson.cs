using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;

namespace Talaia.Territory.People;

public sealed class FindPerson(TalaiaDb db)
{
    /// <summary>Case and surrounding spaces of the address do not matter.</summary>
    public Task<PersonRow?> ByEmailAsync(string email, CancellationToken cancel = default)
    {
        var folded = Mailbox.Fold(email);
        return Rows(db.Set<Person>().Where(person => person.Email == folded)).SingleOrDefaultAsync(cancel);
    }

    public Task<PersonRow?> ByIdAsync(Guid id, CancellationToken cancel = default) =>
        Rows(db.Set<Person>().Where(person => person.Id == id)).SingleOrDefaultAsync(cancel);

    private static IQueryable<PersonRow> Rows(IQueryable<Person> people) => people.Select(person =>
        new PersonRow(person.Id, person.Email, person.Name, person.Role, person.Codi6, person.CreatedAt, person.Language));
}
