using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Talaia.Access.Sessions;
using Talaia.Access.SignInLinks;
using Talaia.Kernel.Wording;
using Talaia.Territory.People;
using Talaia.Web.Hosting;
using Talaia.Web.Ui;

namespace Talaia.Web.Access;

/// <summary>Sign-in by a link that comes by mail: asked for, opened, used. Opening only shows a button: programs that look at letters follow links, and would use it up.</summary>
internal static class SignInLinkEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapPost("/entreu/enllac", AskAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Guessable);
        site.MapGet("/entreu/enllac", () => new RazorComponentResult<LinkAsked>()).AllowAnonymous();
        site.MapGet("/entreu/enllac/{token}", Open).AllowAnonymous();
        site.MapPost("/entreu/enllac/{token}", UseAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Guessable);
    }

    private static async Task<IResult> AskAsync(
        [FromForm] string? address, [FromForm] string? returnTo, HttpContext context, AskSignInLink ask, AttemptLimits limits, SiteAddress site, Say say, Links to)
    {
        if (string.IsNullOrWhiteSpace(address) || !address.Contains('@', StringComparison.Ordinal) || address.Length > 254)
            return SignInEndpoints.Page(address, returnTo, [new Problem("address", say["access.address-missing"])]);
        if (!limits.Take("link", address))
            return AttemptLimits.RetryAfter(context);
        var page = new LinkPage($"{site.Of(context.Request)}{to.UseSignInLink("")}", EnterAs.Query(returnTo));
        await ask.RunAsync(address, page, context.RequestAborted);
        return Results.LocalRedirect(to.AskSignInLink());
    }

    private static RazorComponentResult<LinkOpened> Open(string token, string? returnTo, HttpContext context)
    {
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return new RazorComponentResult<LinkOpened>(new { Token = token, ReturnTo = returnTo });
    }

    private static async Task<IResult> UseAsync(string token, [FromForm] string? returnTo, HttpContext context, UseSignInLink use, FindPerson people, EnterAs enter, Say say)
    {
        if (await use.RunAsync(token, context.RequestAborted) is { } id && await people.ByIdAsync(id, context.RequestAborted) is { } person)
            return await enter.RunAsync(context, person, SignInMethod.Link, returnTo);
        return SignInEndpoints.Page(null, returnTo, [new Problem("address", say["access.link-dead"])]);
    }
}
