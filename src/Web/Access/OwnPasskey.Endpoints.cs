using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Talaia.Access.Accounts;
using Talaia.Access.Passkeys;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Hosting;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Access;

/// <summary>Adds, renames and removes one's passkeys.</summary>
internal static class OwnPasskeyEndpoints
{
    public static void Map(RouteGroupBuilder account)
    {
        account.MapPost("/claus/opcions", ChallengeAsync).RequireRateLimiting(RateLimits.Passkeys);
        account.MapPost("/claus", AddAsync);
        account.MapPost("/claus/{id}/nom", RenameAsync);
        account.MapPost("/claus/{id}/elimina", RemoveAsync);
    }

    private static async Task<IResult> ChallengeAsync(SignInManager<Account> manager, OwnAccountPage page)
    {
        if (!page.IsFresh)
            return page.Again;
        var person = page.Session.Person;
        return Results.Text(await manager.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.Email, DisplayName = person.Name }), "application/json");
    }

    private static async Task<IResult> AddAsync(
        [FromForm] string? credential, [FromForm] string? name, HttpContext context, SignInManager<Account> manager, AddPasskey add, OwnAccountPage page, Say say, Links to)
    {
        if (!page.IsFresh)
            return page.Again;
        if (string.IsNullOrEmpty(credential) || await AttestAsync(manager, credential) is not { Succeeded: true } shown || shown.UserEntity.Id != page.Session.Person.Id.ToString())
            return await page.ShowAsync([new UiProblem("", say["access.passkey-not-added"])]);
        try
        {
            var called = string.IsNullOrWhiteSpace(name) ? say["access.passkey.unnamed"] : name;
            await add.RunAsync(page.Session.Person.Id, shown.Passkey, called, context.User.Actor(), context.RequestAborted);
        }
        catch (RuleException rule)
        {
            return await page.ShowAsync([new UiProblem("", say[$"access.refused.{rule.Code}"])]);
        }

        return Results.LocalRedirect(to.OwnAccount("claus"));
    }

    private static async Task<IResult> RenameAsync(string id, [FromForm] string? name, HttpContext context, RenamePasskey rename, Links to)
    {
        await rename.RunAsync(context.User.PersonId(), id, name ?? "", context.User.Actor(), context.RequestAborted);
        return Results.LocalRedirect(to.OwnAccount("claus"));
    }

    private static async Task<IResult> RemoveAsync(string id, HttpContext context, RemovePasskey remove, OwnAccountPage page, Say say, Links to)
    {
        if (!page.IsFresh)
            return page.Again;
        await remove.RunAsync(page.Session.Person.Id, id, page.Session.Id, context.User.Actor(), context.RequestAborted);
        return Results.LocalRedirect(to.OwnAccount("claus"));
    }

    // Without the challenge's cookie, Identity throws instead of refusing.
    private static async Task<PasskeyAttestationResult?> AttestAsync(SignInManager<Account> manager, string credential)
    {
        try
        {
            return await manager.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
