using System.Globalization;
using Talaia.Access.Accounts;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Territory.People;
using Talaia.Web.Ui;

namespace Talaia.Web.People;

/// <summary>What the office's list of people can show of each.</summary>
internal static class PersonColumns
{
    public static List<ListColumn<PersonRow>> Of(AccessOfPeople access, IReadOnlyDictionary<string, string> towns, Say say, Links to)
    {
        string? Town(PersonRow person) => person.Codi6 is { } codi6 ? towns.GetValueOrDefault(codi6, codi6) : null;
        DateTimeOffset? Last(PersonRow person) => access.LastAt.TryGetValue(person.Id, out var at) ? at : null;
        string? State(PersonRow person) => access.Shut.Contains(person.Id) ? say["people.state.shut"] : say["people.state.open"];
        return
        [
            new("nom", say["people.name"], person => person.Name) { By = person => Folding.Fold(person.Name), Cell = person => Shown.Link(to.Person(person.Id), person.Name) },
            new("adreca", say["access.email"], person => person.Email) { By = person => person.Email },
            new("funcio", say["access.role"], person => say[$"access.role.{person.Role}"]) { By = person => Folding.Fold(say[$"access.role.{person.Role}"]) },
            new("municipi", say["access.municipality"], Town) { By = person => Town(person) is { } town ? Folding.SortKey(town) : null },
            new("acces", say["people.last"], person => Last(person) is { } at ? say.Date(at) : null)
            {
                IsNumber = true, By = person => Last(person), Raw = person => Last(person)?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            },
            new("estat", say["people.state"], State) { By = State, Cell = person => Shown.Tag(State(person)!, access.Shut.Contains(person.Id) ? Mood.Bad : Mood.Plain) },
            new("des-de", say["people.since"], person => say.Date(person.CreatedAt))
            {
                IsNumber = true, By = person => person.CreatedAt, IsUsual = false, Raw = person => person.CreatedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            },
        ];
    }
}
