using Talaia.Kernel.Wording;
using Talaia.Territory.People;
using Talaia.Web.Hosting;

namespace Talaia.Web.People;

/// <summary>An act on the sheet of a person, and the sheet again.</summary>
internal sealed class PersonActs(IHttpContextAccessor http, FindPerson people, PersonPages pages, Toasts toasts, Say say, Links to)
{
    /// <param name="said">Key of what the next page says.</param>
    public async Task<IResult> DoAsync(Guid person, string said, Func<IFormCollection, Task> act)
    {
        var context = http.HttpContext!;
        if (await people.ByIdAsync(person, context.RequestAborted) is null)
            return Results.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await PeopleRefusal.OrAsync(
            async () =>
            {
                await act(form);
                toasts.Leave(context, said);
                return Results.LocalRedirect(to.Person(person));
            },
            problems => pages.ShowAsync(person, form, problems), say);
    }
}
