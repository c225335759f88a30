using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Access.Accounts;
using Talaia.Access.ExternalLogins;
using Talaia.Access.Sessions;
using Talaia.Kernel.Wording;
using Talaia.Territory.People;
using Talaia.Territory.TaxIds;
using Talaia.Web.Hosting;

namespace Talaia.Web.Access.External;

/// <summary>
/// Decides what an identity shown by a provider opens: the account that it is bound to, and no other. Nobody gets an account by it, whatever a certificate says
/// of their work; who is unknown is told who can invite them.
/// </summary>
internal sealed class ProviderArrivals(
    SealedCookies cookies, SessionTimes times, Providers providers, ValidClient valid, FindLogin logins, FindTaxId taxIds, ReadAccount accounts, EnterAs enter, Say say, Links to)
{
    /// <summary>The identity that this browser has just shown; null where it has none, or not for that purpose.</summary>
    public Arrival? Read(HttpContext context, bool toBind) => cookies.Read<Arrival>(context, Arrival.Cookie) is { } arrival && arrival.Person is not null == toBind ? arrival : null;

    public async Task<IResult> EnterAsync(HttpContext context)
    {
        if (Read(context, toBind: false) is not { } arrival)
            return Results.LocalRedirect(to.SignIn());
        SealedCookies.Forget(context, Arrival.Cookie);
        if (await logins.PersonAsync(arrival.Login, context.RequestAborted) is not { } person)
            return await UnknownAsync(context, arrival);
        if (await OwesAsync(person, arrival, context.RequestAborted))
        {
            await EndAsync(arrival, context.RequestAborted);
            return Results.LocalRedirect(to.ProviderRefused(arrival.Provider, Refusal.More));
        }

        var entered = await enter.RunAsync(context, person, arrival.Method, arrival.ReturnTo);
        if (arrival.Token is not null)
            cookies.Write(context, Elsewhere.Cookie, new Elsewhere(arrival.Token), times.Longest);
        return entered;
    }

    /// <summary>Ends what goes on at the provider; after a sign-out the next person at this browser must be asked again.</summary>
    public async Task LeaveAsync(HttpContext context)
    {
        if (cookies.Read<Elsewhere>(context, Elsewhere.Cookie) is not { } elsewhere)
            return;
        SealedCookies.Forget(context, Elsewhere.Cookie);
        if (providers.Valid is not null)
            await valid.EndAsync(elsewhere.Token, context.RequestAborted);
    }

    private async Task<IResult> UnknownAsync(HttpContext context, Arrival arrival)
    {
        await EndAsync(arrival, context.RequestAborted);
        var town = await taxIds.RunAsync(arrival.CompanyId, context.RequestAborted);
        return new RazorComponentResult<ProviderUnknown>(new { Provider = providers.NameOf(arrival.Provider, say.Language), Town = town, Body = arrival.CompanyName, arrival.ReturnTo })
        { StatusCode = StatusCodes.Status403Forbidden };
    }

    // One factor of somebody of the office opens nothing alone, as a password does not; with codes it is asked for them.
    private async Task<bool> OwesAsync(PersonRow person, Arrival arrival, CancellationToken cancel) =>
        SignInMethod.WithCode(arrival.Method) is not null && Role.OfOffice.Contains(person.Role) && !(await accounts.RunAsync(person.Id, cancel)).HasCodes;

    private Task EndAsync(Arrival arrival, CancellationToken cancel) => arrival.Token is null ? Task.CompletedTask : valid.EndAsync(arrival.Token, cancel);
}
