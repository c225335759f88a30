using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Talaia.Access.Accounts;
using Talaia.Access.SecondFactors;
using Talaia.Kernel.Wording;
using Talaia.Web.Hosting;
using Talaia.Web.Ui;

namespace Talaia.Web.Access;

/// <summary>Sets up the second factor: the key is drawn and written, its first code puts it in force, the recovery codes are shown once.</summary>
internal static class SecondFactorEndpoints
{
    public static void Map(RouteGroupBuilder account)
    {
        account.MapGet("/codis", async (HttpContext context, OwnAccountPage page, ReadAccount accounts, BeginSecondFactor begin, Links to) =>
            !page.IsFresh ? page.Again
            : (await accounts.RunAsync(page.Session.Person.Id, context.RequestAborted)).HasCodes ? Results.LocalRedirect(to.OwnAccount("codis"))
            : await ShowAsync(context, page, begin));
        account.MapPost("/codis", ConfirmAsync).RequireRateLimiting(RateLimits.Guessable);
        account.MapPost("/codis/elimina", RemoveAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, OwnAccountPage page, BeginSecondFactor begin, IReadOnlyList<Problem>? problems = null)
    {
        var person = page.Session.Person;
        var made = await begin.RunAsync(person.Id, person.Email, context.User.Actor(), context.RequestAborted);
        return new RazorComponentResult<SecondFactorSetUp>(new { Made = made, Problems = problems })
        { StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
    }

    private static async Task<IResult> ConfirmAsync(
        [FromForm] string? code, HttpContext context, OwnAccountPage page, BeginSecondFactor begin, ConfirmSecondFactor confirm, Say say)
    {
        if (!page.IsFresh)
            return page.Again;
        var digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        var codes = await confirm.RunAsync(page.Session.Person.Id, digits, page.Session.Id, context.User.Actor(), context.RequestAborted);
        if (codes is null)
            return await ShowAsync(context, page, begin, [new Problem("code", say["access.code-refused"])]);
        return new RazorComponentResult<RecoveryCodes>(new { Codes = codes });
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, RemoveSecondFactor remove, OwnAccountPage page, Say say, Links to)
    {
        if (!page.IsFresh)
            return page.Again;
        await remove.RunAsync(page.Session.Person.Id, page.Session.Id, context.User.Actor(), context.RequestAborted);
        return Results.LocalRedirect(to.OwnAccount("codis"));
    }
}
