using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Talaia.Kernel.Wording;
using Talaia.Web.Hosting;
using Talaia.Web.Ui;

namespace Talaia.Web.Access;

/// <summary>Sign-in by password, which the demonstration's accounts have, and signing out.</summary>
internal static class SignInEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/entreu", (string? returnTo) => Page(null, returnTo)).AllowAnonymous();
        site.MapPost("/entreu", SignInAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Guessable);
        site.MapPost("/sortiu", async (HttpContext context, Links to) =>
        {
            await context.SignOutAsync();
            return TypedResults.LocalRedirect(to.Home());
        }).RequireAuthorization();
    }

    /// <summary>Sends a visitor who must sign in to the sign-in page of the address's language, and back afterwards; programs get 401.</summary>
    public static Task ChallengeAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var to = new Links(PageFrames.LanguageOf(context.HttpContext));
        context.Response.Redirect($"{to.SignIn()}?returnTo={Uri.EscapeDataString(request.Path + request.QueryString)}");
        return Task.CompletedTask;
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] string? email, [FromForm] string? password, [FromForm] string? returnTo, HttpContext context, CheckPassword check, Say say, Links to)
    {
        if (await check.RunAsync(email ?? "", password ?? "") is not { } person)
            return Page(email, returnTo, [new Problem("email", say["access.refused"])]);
        var principal = Claims.Of(person);
        await context.SignInAsync(principal);
        return Results.LocalRedirect(IsLocal(returnTo) ? returnTo! : Navigation.OwnPage(principal, to));
    }

    private static RazorComponentResult<SignIn> Page(string? email, string? returnTo, IReadOnlyList<Problem>? problems = null) =>
        new(new { Email = email, ReturnTo = returnTo, Problems = problems })
        {
            StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    // An address of this site only: one slash, then neither a slash nor a backslash, which browsers take for another host; as plain as a header must be.
    private static bool IsLocal(string? address) => address is ['/', ..] and not ['/', '/' or '\\', ..] && ListAddress.IsPlain(address);
}
