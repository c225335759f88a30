using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Access.Accounts;
using Talaia.Access.Invitations;
using Talaia.Access.Sessions;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Territory.People;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Ui;

namespace Talaia.Web.People;

/// <summary>Everybody with an account as the office sees them: found, invited, given another role, shut out, erased.</summary>
internal static class OfficePeopleEndpoints
{
    public static readonly Confirmation Erasing = new("people.erase.ask", "people.erase.what", "people.erase.do");

    public static void Map(RouteGroupBuilder office)
    {
        var people = office.MapGroup("/persones").RequireAuthorization(Permission.ManagePeople);
        people.MapGet("", (HttpContext context, PersonPages pages) => pages.ListAsync(context.Request, null));
        people.MapGet("/convida", (PersonPages pages) => pages.InviteAsync(null, null));
        people.MapPost("/convida", InviteAsync);
        people.MapPost("/convits/{invitation:guid}/torna", ResendAsync);
        people.MapPost("/convits/{invitation:guid}/retira", WithdrawAsync);
        people.MapGet("/{person:guid}", (Guid person, PersonPages pages) => pages.ShowAsync(person, null, null));
        people.MapPost("/{person:guid}/funcio", ChangeRoleAsync);
        people.MapPost("/{person:guid}/nom", (Guid person, HttpContext context, RenamePerson rename, PersonActs acts) =>
            acts.DoAsync(person, "people.said.renamed", form => rename.RunAsync(person, form["name"].ToString(), context.User.Actor(), context.RequestAborted)));
        people.MapPost("/{person:guid}/sessions", (Guid person, HttpContext context, EndSessions end, PersonActs acts) =>
            acts.DoAsync(person, "people.said.sessions-ended", _ => end.RunAsync(person, null, context.User.Actor(), context.RequestAborted)));
        people.MapPost("/{person:guid}/tanca", (Guid person, HttpContext context, LockAccount shut, PersonActs acts) =>
            acts.DoAsync(person, "people.said.locked", _ => shut.RunAsync(person, isLocked: true, context.User.Actor(), context.RequestAborted)));
        people.MapPost("/{person:guid}/obre", (Guid person, HttpContext context, LockAccount shut, PersonActs acts) =>
            acts.DoAsync(person, "people.said.unlocked", _ => shut.RunAsync(person, isLocked: false, context.User.Actor(), context.RequestAborted)));
        people.MapPost("/{person:guid}/suprimeix", EraseAsync).Asks(Erasing, request => request.Path.Value![..request.Path.Value!.LastIndexOf('/')]);
    }

    private static async Task<IResult> InviteAsync(HttpContext context, InvitePerson invite, Inviting inviting, PersonPages pages, Toasts toasts, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var person = Inviting.Read(form, form["town"].ToString() is { Length: > 0 } town ? town : null);
        return await PeopleRefusal.OrAsync(
            async () =>
            {
                await invite.RunAsync(person, inviting.PageFor(context.Request, person.Language), context.User.Actor(), context.RequestAborted);
                toasts.Leave(context, "people.said.invited", ("address", person.Email));
                return Results.LocalRedirect(to.People());
            },
            problems => pages.InviteAsync(person, problems), say);
    }

    private static async Task<IResult> ResendAsync(
        Guid invitation, HttpContext context, ResendInvitation resend, ReadInvitations invitations, Inviting inviting, PersonPages pages, Toasts toasts, Say say, Links to)
    {
        var language = (await invitations.StandingAsync(cancel: context.RequestAborted)).FirstOrDefault(row => row.Id == invitation)?.Language ?? "";
        return await PeopleRefusal.OrAsync(
            async () =>
            {
                await resend.RunAsync(invitation, inviting.PageFor(context.Request, language), context.User.Actor(), context.RequestAborted);
                toasts.Leave(context, "people.said.resent");
                return Results.LocalRedirect(to.People());
            },
            problems => pages.ListAsync(context.Request, problems), say);
    }

    private static Task<IResult> WithdrawAsync(Guid invitation, HttpContext context, WithdrawInvitation withdraw, PersonPages pages, Toasts toasts, Say say, Links to) => PeopleRefusal.OrAsync(
        async () =>
        {
            await withdraw.RunAsync(invitation, context.User.Actor(), context.RequestAborted);
            toasts.Leave(context, "people.said.withdrawn");
            return Results.LocalRedirect(to.People());
        },
        problems => pages.ListAsync(context.Request, problems), say);

    private static Task<IResult> ChangeRoleAsync(Guid person, HttpContext context, ChangeRole change, PersonActs acts) =>
        acts.DoAsync(person, "people.said.role-changed", form =>
            change.RunAsync(person, form["role"].ToString(), form["town"].ToString() is { Length: > 0 } town ? town : null, context.User.Actor(), context.RequestAborted));

    private static Task<IResult> EraseAsync(Guid person, HttpContext context, ErasePerson erase, PersonPages pages, Toasts toasts, Say say, Links to) => PeopleRefusal.OrAsync(
        async () =>
        {
            await erase.RunAsync(person, context.User.Actor(), context.RequestAborted);
            toasts.Leave(context, "people.said.erased");
            return Results.LocalRedirect(to.People());
        },
        problems => pages.ShowAsync(person, null, problems), say);
}
