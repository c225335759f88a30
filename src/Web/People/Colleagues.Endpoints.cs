using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Access.Invitations;
using Talaia.Kernel.Access;
using Talaia.Kernel.Wording;
using Talaia.Territory.Municipalities;
using Talaia.Territory.People;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Ui;

namespace Talaia.Web.People;

/// <summary>The people of one's own municipality, for its coordinators. Whose they are is asked again by each use case.</summary>
internal static class ColleaguesEndpoints
{
    public static readonly Confirmation Removing = new("people.remove.ask", "people.remove.what", "people.remove");

    public static void Map(RouteGroupBuilder site)
    {
        var own = site.MapGroup("/compte/collegues").RequireAuthorization(Permission.InviteColleagues);
        own.MapGet("", (ColleaguesPage page) => page.ShowAsync());
        own.MapPost("", InviteAsync);
        own.MapPost("/{person:guid}/elimina", (Guid person, HttpContext context, RemoveColleague remove, ColleaguesPage page) =>
            page.DoAsync("people.said.removed", () => remove.RunAsync(person, context.User.Actor(), context.RequestAborted)))
            .Asks(Removing, request => new Links(PageFrames.LanguageOf(request.HttpContext)).Colleagues());
        own.MapPost("/convits/{invitation:guid}/torna", ResendAsync);
        own.MapPost("/convits/{invitation:guid}/retira", (Guid invitation, HttpContext context, WithdrawInvitation withdraw, ColleaguesPage page) =>
            page.DoAsync("people.said.withdrawn", () => withdraw.RunAsync(invitation, context.User.Actor(), context.RequestAborted)));
    }

    private static async Task<IResult> InviteAsync(HttpContext context, InvitePerson invite, Inviting inviting, ColleaguesPage page)
    {
        var person = Inviting.Read(await context.Request.ReadFormAsync(context.RequestAborted), context.User.MunicipalityCode());
        return await page.DoAsync("people.said.resent", () => invite.RunAsync(person, inviting.PageFor(context.Request, person.Language), context.User.Actor(), context.RequestAborted), person);
    }

    private static async Task<IResult> ResendAsync(Guid invitation, HttpContext context, ResendInvitation resend, ReadInvitations invitations, Inviting inviting, ColleaguesPage page)
    {
        var language = (await invitations.StandingAsync(context.User.MunicipalityCode(), context.RequestAborted)).FirstOrDefault(row => row.Id == invitation)?.Language ?? "";
        return await page.DoAsync("people.said.resent", () => resend.RunAsync(invitation, inviting.PageFor(context.Request, language), context.User.Actor(), context.RequestAborted));
    }
}

/// <summary>The page of colleagues, after whatever was done there.</summary>
internal sealed class ColleaguesPage(IHttpContextAccessor http, ListPeople people, ReadInvitations invitations, ReadMunicipality municipalities, Toasts toasts, Say say, Links to)
{
    private HttpContext Context => http.HttpContext!;

    public Task<IResult> DoAsync(string said, Func<Task> act, NewPerson? typed = null) => PeopleRefusal.OrAsync(
        async () =>
        {
            await act();
            toasts.Leave(Context, said);
            return Results.LocalRedirect(to.Colleagues());
        },
        problems => ShowAsync(typed, problems), say);

    public async Task<IResult> ShowAsync(NewPerson? typed = null, List<Ui.Problem>? problems = null)
    {
        var (codi6, cancel) = (Context.User.MunicipalityCode()!, Context.RequestAborted);
        return new RazorComponentResult<Colleagues>(new
        {
            Town = (await municipalities.FindAsync(codi6, cancel))?.Name ?? codi6,
            People = await people.OfMunicipalityAsync(codi6, cancel),
            Invitations = await invitations.StandingAsync(codi6, cancel),
            Own = Context.User.PersonId(),
            Typed = typed,
            Problems = problems,
        })
        { StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
    }
}
