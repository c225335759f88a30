using Microsoft.AspNetCore.Authentication;
using Talaia.Kernel.Wording;
using Talaia.Web.Hosting;

namespace Talaia.Web.Access.External;

/// <summary>Sends a browser to a provider, to come back as somebody.</summary>
internal sealed class Depart(Providers providers, SealedCookies cookies, ValidClient valid, SiteAddress site, Say say, Links to)
{
    /// <param name="person">Who wants to bind the identity; null for who wants to enter.</param>
    public async Task<IResult> RunAsync(HttpContext context, string provider, string? returnTo, Guid? person)
    {
        if (!providers.Has(provider))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        var journey = Journey.Begin(say.Language.Code, returnTo, person);
        if (provider == OpenIdSettings.Provider)
            return await AskOpenIdAsync(context, journey);
        cookies.Write(context, journey.Cookie, journey, Journey.Longest);
        return Results.Redirect(valid.Address(journey.State, site.Of(context.Request) + ValidEndpoints.Return));
    }

    // The framework's own handler keeps state and nonce; ours are the language and what the journey is for.
    private async Task<IResult> AskOpenIdAsync(HttpContext context, Journey journey)
    {
        try
        {
            await context.ChallengeAsync(OpenIdSettings.Provider, OpenIdDoor.Carry(journey, to));
            return Results.Empty;
        }
        catch (Exception failure) when (OpenIdDoor.IsSilence(failure))
        {
            return Results.LocalRedirect(to.ProviderRefused(OpenIdSettings.Provider, Refusal.Unavailable));
        }
    }
}
