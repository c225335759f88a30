using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Talaia.Access.Passwords;
using Talaia.Access.Sessions;
using Talaia.Kernel.Wording;
using Talaia.Web.Access.External;
using Talaia.Web.Hosting;
using Talaia.Web.Ui;

namespace Talaia.Web.Access;

/// <summary>The page with the ways in, sign-in by password, and signing out.</summary>
internal static class SignInEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/entreu", (string? returnTo) => Page(null, returnTo)).AllowAnonymous();
        site.MapPost("/entreu", SignInAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Guessable);
        site.MapPost("/sortiu", SignOutAsync).RequireAuthorization();
        SignInLinkEndpoints.Map(site);
        SignInPasskeyEndpoints.Map(site);
        SignInCodeEndpoints.Map(site);
        ProviderEndpoints.Map(site);
    }

    /// <summary>Sends a visitor who must sign in to the sign-in page of the address's language, and back afterwards; who was typing keeps what was typed; programs get 401.</summary>
    public static async Task ChallengeAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (await FailurePages.KeepAsync(context.HttpContext))
            return;

        var to = new Links(PageFrames.LanguageOf(context.HttpContext));
        context.Response.Redirect($"{to.SignIn()}?returnTo={Uri.EscapeDataString(request.Path + request.QueryString)}");
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] string? email, [FromForm] string? password, [FromForm] string? returnTo, HttpContext context, CheckPassword check, AttemptLimits limits, EnterAs enter, Say say)
    {
        if (!limits.Take("password", email))
            return AttemptLimits.RetryAfter(context);
        if (await check.RunAsync(email ?? "", password ?? "", context.RequestAborted) is not { } right)
            return Page(email, returnTo, [new Problem("email", say["access.refused"])]);
        limits.GiveBack("password", email);
        return right.NeedsMore
            ? Page(email, returnTo, [new Problem("address", say["access.more"])])
            : await enter.RunAsync(context, right.Person, SignInMethod.Password, returnTo);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, EndSession end, ProviderArrivals elsewhere, Links to)
    {
        if (context.User.HasClaim(claim => claim.Type == Claims.Session))
            await end.RunAsync(context.User.PersonId(), context.User.SessionId(), context.User.Actor(), context.RequestAborted);
        await context.SignOutAsync(Doors.Account);
        await context.SignOutAsync(Doors.Link);
        await elsewhere.LeaveAsync(context);
        return Results.LocalRedirect(to.Home());
    }

    /// <summary>The page with all ways in; 422 where there are problems.</summary>
    public static RazorComponentResult<SignIn> Page(string? email, string? returnTo, IReadOnlyList<Problem>? problems = null) =>
        new(new { Email = email, ReturnTo = returnTo, Problems = problems })
        {
            StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}
