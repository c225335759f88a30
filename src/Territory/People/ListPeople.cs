using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Texts;

namespace Talaia.Territory.People;

/// <param name="Text">Part of a name or an address; accents and case do not matter.</param>
/// <param name="Roles">None for all.</param>
/// <param name="Codes">Municipalities; none for all.</param>
public sealed record PeopleFilter(string? Text, IReadOnlyCollection<string> Roles, IReadOnlyCollection<string> Codes);

/// <param name="Found">Those of the filter, by name.</param>
/// <param name="Roles">How many have each role, whatever of the filter is said of roles.</param>
/// <param name="Towns">How many speak for each municipality, whatever of the filter is said of municipalities.</param>
public sealed record PeoplePage(IReadOnlyList<PersonRow> Found, IReadOnlyDictionary<string, int> Roles, IReadOnlyDictionary<string, int> Towns);

/// <summary>Everybody with an account, narrowed down. A few thousand at most, so that folding is done here and not by the engines, which fold differently.</summary>
public sealed class ListPeople(TalaiaDb db)
{
    public async Task<PeoplePage> RunAsync(PeopleFilter filter, CancellationToken cancel = default)
    {
        var all = await Rows(db.Set<Person>().AsNoTracking()).ToListAsync(cancel);
        var words = Folding.Fold(filter.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var said = all.Where(person => words.All(word => Folding.Fold($"{person.Name} {person.Email}").Contains(word, StringComparison.Ordinal))).ToList();
        bool HasRole(PersonRow person) => filter.Roles.Count == 0 || filter.Roles.Contains(person.Role);
        bool IsOfTown(PersonRow person) => filter.Codes.Count == 0 || filter.Codes.Contains(person.Codi6);
        return new PeoplePage(
            [.. said.Where(HasRole).Where(IsOfTown).OrderBy(person => Folding.Fold(person.Name), StringComparer.Ordinal).ThenBy(person => person.Email, StringComparer.Ordinal)],
            said.Where(IsOfTown).CountBy(person => person.Role).ToDictionary(),
            said.Where(HasRole).Where(person => person.Codi6 is not null).CountBy(person => person.Codi6!).ToDictionary());
    }

    /// <summary>Who speaks for a municipality, by name.</summary>
    public async Task<List<PersonRow>> OfMunicipalityAsync(string codi6, CancellationToken cancel = default) =>
        [.. (await Rows(db.Set<Person>().AsNoTracking().Where(person => person.Codi6 == codi6)).ToListAsync(cancel)).OrderBy(person => Folding.Fold(person.Name), StringComparer.Ordinal)];

    private static IQueryable<PersonRow> Rows(IQueryable<Person> people) => people.Select(person =>
        new PersonRow(person.Id, person.Email, person.Name, person.Role, person.Codi6, person.CreatedAt, person.Language));
}
