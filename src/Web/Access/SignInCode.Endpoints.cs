using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Talaia.Access.SecondFactors;
using Talaia.Access.Sessions;
using Talaia.Kernel.Wording;
using Talaia.Territory.People;
using Talaia.Web.Hosting;
using Talaia.Web.Ui;

namespace Talaia.Web.Access;

/// <summary>The second step of a sign-in by password or link: the code of the program of codes, or one of the recovery codes.</summary>
internal static class SignInCodeEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/entreu/codi", async (string? returnTo, HttpContext context, Links to) =>
            await HalfAsync(context) is null ? Results.LocalRedirect(to.SignIn() + EnterAs.Query(returnTo)) : Page(returnTo)).AllowAnonymous();
        site.MapPost("/entreu/codi", CheckAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Guessable);
    }

    private static async Task<IResult> CheckAsync(
        [FromForm] string? code, [FromForm] string? returnTo, HttpContext context, CheckSecondFactor check, AttemptLimits limits, FindPerson people, EnterAs enter, Say say, Links to)
    {
        if (await HalfAsync(context) is not { } half)
            return Results.LocalRedirect(to.SignIn() + EnterAs.Query(returnTo));
        if (!limits.Take("code", half.Person.ToString()))
            return AttemptLimits.RetryAfter(context);
        if (!await check.RunAsync(half.Person, code ?? "", context.RequestAborted) || await people.ByIdAsync(half.Person, context.RequestAborted) is not { } person)
            return Page(returnTo, [new Problem("code", say["access.code-refused"])]);
        limits.GiveBack("code", half.Person.ToString());
        return await enter.RunAsync(context, person, SignInMethod.WithCode(half.Method)!, returnTo);
    }

    private static async Task<(Guid Person, string Method)?> HalfAsync(HttpContext context)
    {
        var known = await context.AuthenticateAsync(Doors.Half);
        return known.Principal?.FindFirstValue(ClaimTypes.AuthenticationMethod) is { } method ? (known.Principal.PersonId(), method) : null;
    }

    private static RazorComponentResult<SignInCode> Page(string? returnTo, IReadOnlyList<Problem>? problems = null) =>
        new(new { ReturnTo = returnTo, Problems = problems }) { StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
}
