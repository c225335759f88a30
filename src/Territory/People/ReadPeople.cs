using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Territory.People;

/// <summary>Who somebody is, without anything that opens a door.</summary>
/// <param name="Codi6">The municipality for which the person speaks; null for people of the office.</param>
public sealed record PersonName(Guid Id, string Email, string Name, string Role, string? Codi6)
{
    public bool IsOfOffice => People.Role.OfOffice.Contains(Role);
}

/// <summary>People as the rooms above name them, count them and let them vote.</summary>
public sealed class ReadPeople(TalaiaDb db)
{
    /// <returns>Those who are known, by address; programs and personal links are nobody.</returns>
    public Task<Dictionary<string, PersonName>> ByEmailsAsync(IReadOnlyCollection<string> emails, CancellationToken cancel = default) =>
        Rows(db.Set<Person>().Where(person => emails.Contains(person.Email))).ToDictionaryAsync(person => person.Email, cancel);

    /// <returns>Those who are still known, by id.</returns>
    public Task<Dictionary<Guid, PersonName>> ByIdsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel = default) =>
        Rows(db.Set<Person>().Where(person => ids.Contains(person.Id))).ToDictionaryAsync(person => person.Id, cancel);

    public Task<List<PersonName>> OfOfficeAsync(CancellationToken cancel = default) =>
        Rows(db.Set<Person>().Where(person => person.Codi6 == null)).ToListAsync(cancel);

    public Task<List<PersonName>> OfMunicipalitiesAsync(IReadOnlyCollection<string> codes, CancellationToken cancel = default) =>
        Rows(db.Set<Person>().Where(person => person.Codi6 != null && codes.Contains(person.Codi6))).ToListAsync(cancel);

    private static IQueryable<PersonName> Rows(IQueryable<Person> people) =>
        people.Select(person => new PersonName(person.Id, person.Email, person.Name, person.Role, person.Codi6));
}
