using Microsoft.AspNetCore.Mvc;
using Talaia.Access.Passwords;
using Talaia.Access.Sessions;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Hosting;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Access;

/// <summary>Sets or changes one's password. Who came in by the password says it again; who came in otherwise need not know the old one.</summary>
internal static class OwnPasswordEndpoints
{
    public static void Map(RouteGroupBuilder account) => account.MapPost("/contrasenya", ChangeAsync).RequireRateLimiting(RateLimits.Guessable);

    private static async Task<IResult> ChangeAsync(
        [FromForm] string? present, [FromForm] string? password, HttpContext context, ChangePassword change, OwnAccountPage page, Say say, Links to)
    {
        if (!page.IsFresh)
            return page.Again;
        var session = page.Session;
        var shown = SignInMethod.IsByPassword(session.Method) ? present ?? "" : null;
        try
        {
            await change.RunAsync(session.Person, shown, password ?? "", session.Id, context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.OwnAccount("contrasenya"));
        }
        catch (RuleException rule)
        {
            return await page.ShowAsync([new UiProblem(rule.Code == "password-wrong" ? "present" : "password", say[$"access.refused.{rule.Code}"])]);
        }
    }
}
