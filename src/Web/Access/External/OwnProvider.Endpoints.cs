using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Access.ExternalLogins;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Access.External;

/// <summary>
/// Binds a provider's identity to one's own account, and unbinds it. The way to the provider is a plain link; what comes back is bound only by a button, so that
/// no page elsewhere can have somebody else's identity bound.
/// </summary>
internal static class OwnProviderEndpoints
{
    public static void Map(RouteGroupBuilder account)
    {
        account.MapGet("/extern", Show);
        account.MapPost("/extern", BindAsync);
        account.MapGet("/extern/{provider}", async (string provider, HttpContext context, Depart depart, OwnAccountPage page) =>
            page.IsFresh ? await depart.RunAsync(context, provider, null, context.User.PersonId()) : page.Again);
        account.MapPost("/extern/{provider}/elimina", UnbindAsync);
    }

    private static IResult Show(HttpContext context, ProviderArrivals arrivals, Providers providers, Say say, Links to)
    {
        if (arrivals.Read(context, toBind: true) is not { } arrival)
            return Results.LocalRedirect(to.OwnAccount(OwnProviders.Id));
        return arrival.Person == context.User.PersonId()
            ? new RazorComponentResult<BindProvider>(new { Provider = providers.NameOf(arrival.Provider, say.Language), arrival.Name, Body = arrival.CompanyName })
            : Refuse(context, arrival, Refusal.Other, to);
    }

    private static async Task<IResult> BindAsync(HttpContext context, ProviderArrivals arrivals, BindExternal bind, Providers providers, OwnAccountPage page, Say say, Links to)
    {
        if (!page.IsFresh)
            return page.Again;
        if (arrivals.Read(context, toBind: true) is not { } arrival)
            return Results.LocalRedirect(to.OwnAccount(OwnProviders.Id));
        if (arrival.Person != context.User.PersonId())
            return Refuse(context, arrival, Refusal.Other, to);
        SealedCookies.Forget(context, Arrival.Cookie);
        try
        {
            await bind.RunAsync(context.User.PersonId(), arrival.Login, providers.NameOf(arrival.Provider, say.Language), context.User.Actor(), context.RequestAborted);
        }
        catch (RuleException rule)
        {
            return Refuse(context, arrival, rule.Code == "login-taken" ? Refusal.Taken : Refusal.Bound, to);
        }

        return Results.LocalRedirect(to.OwnAccount(OwnProviders.Id));
    }

    private static async Task<IResult> UnbindAsync(string provider, HttpContext context, UnbindExternal unbind, Providers providers, OwnAccountPage page, Say say, Links to)
    {
        if (!page.IsFresh)
            return page.Again;
        await unbind.RunAsync(page.Session.Person.Id, provider, providers.NameOf(provider, say.Language), page.Session.Id, context.User.Actor(), context.RequestAborted);
        return Results.LocalRedirect(to.OwnAccount(OwnProviders.Id));
    }

    private static IResult Refuse(HttpContext context, Arrival arrival, string reason, Links to)
    {
        SealedCookies.Forget(context, Arrival.Cookie);
        return Results.LocalRedirect(to.ProviderRefused(arrival.Provider, reason));
    }
}
