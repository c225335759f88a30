using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Talaia.Access.Accounts;
using Talaia.Access.Sessions;
using Talaia.Kernel.Wording;
using Talaia.Territory.People;
using Talaia.Web.Hosting;
using Talaia.Web.Ui;

namespace Talaia.Web.Access;

/// <summary>Sign-in by a passkey. The browser asks for a challenge, the device answers it; no address is typed, so none can be tried.</summary>
internal static class SignInPasskeyEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapPost("/entreu/clau/opcions", async (SignInManager<Account> manager) =>
            Results.Text(await manager.MakePasskeyRequestOptionsAsync(null), "application/json")).AllowAnonymous().RequireRateLimiting(RateLimits.Passkeys);
        site.MapPost("/entreu/clau", SignInAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Passkeys);
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] string? credential, [FromForm] string? returnTo, HttpContext context, SignInManager<Account> manager, FindPerson people, EnterAs enter, Say say)
    {
        var refused = SignInEndpoints.Page(null, returnTo, [new Problem("", say["access.passkey-refused"])]);
        if (string.IsNullOrEmpty(credential) || await AssertAsync(manager, credential) is not { Succeeded: true } shown
            || await people.ByIdAsync(shown.User.Id, context.RequestAborted) is not { } person)
            return refused;

        // The device counts its uses; the new count is saved together with the session.
        await manager.UserManager.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        return await enter.RunAsync(context, person, SignInMethod.Passkey, returnTo);
    }

    // Without the challenge's cookie, Identity throws instead of refusing.
    private static async Task<PasskeyAssertionResult<Account>?> AssertAsync(SignInManager<Account> manager, string credential)
    {
        try
        {
            return await manager.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
