using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Access.Accounts;
using Talaia.Access.Invitations;
using Talaia.Access.Sessions;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Territory.Municipalities;
using Talaia.Territory.People;
using Talaia.Web.Ui;

namespace Talaia.Web.People;

/// <summary>The office's pages of people, after whatever was done there.</summary>
internal sealed class PersonPages(
    IHttpContextAccessor http, ListPeople people, FindPerson find, ReadAccess access, ReadSessions sessions, ReadInvitations invitations, ReadMunicipalities municipalities, Say say, Links to)
{
    private CancellationToken Cancel => http.HttpContext!.RequestAborted;

    /// <param name="problems">What was wrong with an act of the page; 422.</param>
    public async Task<IResult> ListAsync(HttpRequest request, List<Ui.Problem>? problems)
    {
        var filter = new PeopleFilter(request.Query["q"].ToString() is { Length: > 0 } text ? text : null, Values(request, "funcio"), Values(request, "municipi"));
        var page = await people.RunAsync(filter, Cancel);
        var towns = (await municipalities.AllAsync(Cancel)).ToDictionary(town => town.Codi6, town => town.Name);
        var list = ListView.Of(PersonColumns.Of(await access.RunAsync([.. page.Found.Select(person => person.Id)], Cancel), towns, say, to), page.Found, ListState.Of(request));
        if (list.State.WantsCsv)
            return list.Csv("persones");
        return Page<PersonList>(new { Page = page, List = list, Filter = filter, Invitations = await invitations.StandingAsync(cancel: Cancel), Towns = towns, Request = request, Problems = problems }, problems);
    }

    public async Task<IResult> InviteAsync(NewPerson? typed, List<Ui.Problem>? problems) =>
        Page<PersonInvite>(new { Towns = await TownsAsync(), Typed = typed, Problems = problems }, problems);

    public async Task<IResult> ShowAsync(Guid id, IFormCollection? typed, List<Ui.Problem>? problems)
    {
        if (await find.ByIdAsync(id, Cancel) is not { } person)
            return Results.NotFound();
        var own = await access.RunAsync([id], Cancel);
        return Page<PersonShow>(new
        {
            Person = person,
            Towns = await TownsAsync(),
            Sessions = (await sessions.RunAsync(id, Cancel)).Count,
            LastAt = own.LastAt.TryGetValue(id, out var at) ? at : (DateTimeOffset?)null,
            IsShut = own.Shut.Contains(id),
            Typed = typed is null || problems is null ? null : WithDefaults(typed, person),
            Problems = problems,
        }, problems);
    }

    // Each form of the sheet sends its own fields only: the others stay as they are.
    private static FormCollection WithDefaults(IFormCollection typed, PersonRow person) => new(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>
    {
        ["role"] = typed.ContainsKey("role") ? typed["role"] : person.Role,
        ["town"] = typed.ContainsKey("town") ? typed["town"] : person.Codi6 ?? "",
        ["name"] = typed.ContainsKey("name") ? typed["name"] : person.Name,
    });

    private static List<string> Values(HttpRequest request, string name) => [.. request.Query[name].OfType<string>()];

    private async Task<List<Choice>> TownsAsync() =>
        [.. (await municipalities.AllAsync(Cancel)).OrderBy(town => Folding.SortKey(town.Name), StringComparer.Ordinal).Select(town => new Choice(town.Codi6, town.Name))];

    private static RazorComponentResult<TPage> Page<TPage>(object values, List<Ui.Problem>? problems)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new(values) { StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
}
