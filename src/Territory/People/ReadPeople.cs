using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Territory.People;

/// <summary>Who somebody is, without anything that opens a door.</summary>
/// <param name="Codi6">The municipality for which the person speaks; null for people of the office.</param>
/// <param name="Language">The code of the language in which the office writes to the person.</param>
public sealed record PersonName(Guid Id, string Email, string Name, string Role, string? Codi6, string Language = "ca")
{
    /// <summary>How acts, links and the audit log name the person: by a key that tells nothing, so that a person can be erased and what they did still stands.</summary>
    public string Actor => Id.ToString();

    public bool IsOfOffice => People.Role.OfOffice.Contains(Role);
}

/// <summary>People as the rooms above name them, count them and let them vote.</summary>
public sealed class ReadPeople(TalaiaDb db)
{
    /// <returns>Those who are known, by what acts call them (<see cref="PersonName.Actor"/>); programs, personal links and the erased are nobody.</returns>
    public async Task<Dictionary<string, PersonName>> ByActorsAsync(IReadOnlyCollection<string> actors, CancellationToken cancel = default)
    {
        var ids = actors.Select(actor => Guid.TryParseExact(actor, "D", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToHashSet();
        return ids.Count == 0 ? [] : (await ByIdsAsync(ids, cancel)).Values.ToDictionary(person => person.Actor);
    }

    /// <returns>Whom this actor is; null for programs, personal links, the erased and nobody.</returns>
    public async Task<PersonName?> ByActorAsync(string? actor, CancellationToken cancel = default) =>
        actor is null ? null : (await ByActorsAsync([actor], cancel)).GetValueOrDefault(actor);

    /// <returns>Those who are still known, by id.</returns>
    public Task<Dictionary<Guid, PersonName>> ByIdsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel = default) =>
        Rows(db.Set<Person>().Where(person => ids.Contains(person.Id))).ToDictionaryAsync(person => person.Id, cancel);

    public Task<List<PersonName>> OfOfficeAsync(CancellationToken cancel = default) =>
        Rows(db.Set<Person>().Where(person => person.Codi6 == null)).ToListAsync(cancel);

    public Task<List<PersonName>> OfMunicipalitiesAsync(IReadOnlyCollection<string> codes, CancellationToken cancel = default) =>
        Rows(db.Set<Person>().Where(person => person.Codi6 != null && codes.Contains(person.Codi6))).ToListAsync(cancel);

    private static IQueryable<PersonName> Rows(IQueryable<Person> people) =>
        people.Select(person => new PersonName(person.Id, person.Email, person.Name, person.Role, person.Codi6, person.Language));
}
