using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Talaia.Access.Accounts;
using Talaia.Access.Sessions;
using Talaia.Territory.People;
using Talaia.Web.Hosting;

namespace Talaia.Web.Access;

/// <summary>
/// Lets in a person who has shown who they are, by whatever method, and sends them on. Who owes a code of the second factor is asked for it first; methods of
/// which <see cref="SignInMethod.WithCode"/> knows none (passkeys, providers) ask for none.
/// </summary>
internal sealed class EnterAs(StartSession start, EndSession end, ReadAccount accounts, Links to)
{
    public async Task<IResult> RunAsync(HttpContext context, PersonRow person, string method, string? returnTo)
    {
        if (SignInMethod.WithCode(method) is not null && (await accounts.RunAsync(person.Id, context.RequestAborted)).HasCodes)
        {
            await context.SignInAsync(Doors.Half, Principal((ClaimTypes.NameIdentifier, person.Id.ToString()), (ClaimTypes.AuthenticationMethod, method)));
            return Results.LocalRedirect(to.SignInCode() + Query(returnTo));
        }

        var key = await start.RunAsync(person, method, context.Request.Headers.UserAgent, context.RequestAborted);
        if (context.User.HasClaim(claim => claim.Type == Claims.Session))
            await end.RunAsync(context.User.PersonId(), context.User.SessionId(), context.User.Actor(), context.RequestAborted);
        await context.SignOutAsync(Doors.Link);
        await context.SignOutAsync(Doors.Half);
        await context.SignInAsync(Doors.Account, Principal((Doors.Key, key)));
        return Results.LocalRedirect(IsLocal(returnTo) ? returnTo! : Navigation.OwnPage(Claims.Of(new LiveSession(Guid.Empty, person, method, default)), to));
    }

    public static string Query(string? returnTo) => IsLocal(returnTo) ? $"?returnTo={Uri.EscapeDataString(returnTo!)}" : "";

    // An address of this site only: one slash, then neither a slash nor a backslash, which browsers take for another host; as plain as a header must be.
    private static bool IsLocal(string? address) => address is ['/', ..] and not ['/', '/' or '\\', ..] && ListAddress.IsPlain(address);

    private static ClaimsPrincipal Principal(params (string Type, string Value)[] claims) =>
        new(new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value)), "talaia"));
}
