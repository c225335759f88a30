using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Access.Invitations;
using Talaia.Access.Sessions;
using Talaia.Kernel.Wording;
using Talaia.Territory.Municipalities;
using Talaia.Territory.People;
using Talaia.Web.Access;
using Talaia.Web.Hosting;

namespace Talaia.Web.People;

/// <summary>Where the letter of an invitation leads. Looking accepts nothing: programs that look at letters follow links, but press no button.</summary>
internal static class InvitationEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/convit/{token}", (string token, InvitationPages pages) => pages.ShowAsync(token, null, null, null)).AllowAnonymous();
        site.MapPost("/convit/{token}", AcceptAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Guessable);
    }

    private static async Task<IResult> AcceptAsync(string token, HttpContext context, AcceptInvitation accept, EnterAs enter, InvitationPages pages, Toasts toasts, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (name, language) = (form["name"].ToString(), form["language"].ToString());
        return await PeopleRefusal.OrAsync(
            async () =>
            {
                if (await accept.RunAsync(token, name, language, context.RequestAborted) is not { } person)
                    return await pages.ShowAsync(token, null, null, null);
                toasts.Leave(context, "people.said.welcome");
                return await enter.RunAsync(context, person, SignInMethod.Link, to.OwnAccount());
            },
            problems => pages.ShowAsync(token, name, language, problems), say);
    }
}

/// <summary>An invitation as who was invited sees it.</summary>
internal sealed class InvitationPages(IHttpContextAccessor http, ReadInvitations invitations, ReadPeople people, ReadMunicipality municipalities)
{
    public async Task<IResult> ShowAsync(string token, string? name, string? language, List<Ui.Problem>? problems)
    {
        var (context, cancel) = (http.HttpContext!, http.HttpContext!.RequestAborted);
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        var (state, invitation) = await invitations.ByTokenAsync(token, cancel);
        if (state != InvitationState.Open)
            return new RazorComponentResult<InvitationOver>(new { State = state }) { StatusCode = StatusCodes.Status404NotFound };
        return new RazorComponentResult<InvitationOpened>(new
        {
            Token = token,
            Invitation = invitation!,
            Town = invitation!.Codi6 is { } codi6 ? (await municipalities.FindAsync(codi6, cancel))?.Name ?? codi6 : null,
            InvitedBy = (await people.ByActorAsync(invitation.InvitedBy, cancel))?.Name,
            Name = name ?? invitation.Name,
            Language = language ?? invitation.Language,
            Problems = problems,
        })
        { StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
    }
}
