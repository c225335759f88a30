using System.Security.Cryptography;
using System.Text;
using Talaia.Access.ExternalLogins;
using Talaia.Kernel.Languages;
using Talaia.Web.Hosting;

namespace Talaia.Web.Access.External;

/// <summary>Where VÀLid sends browsers back; one address, without language, since it is registered with AOC by hand.</summary>
internal static class ValidEndpoints
{
    public const string Return = "/entreu/valid";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(Return, (HttpContext context, ValidReturn arrived) => arrived.RunAsync(context)).AllowAnonymous().RequireRateLimiting(RateLimits.Passkeys);
}

/// <summary>Takes what VÀLid gives back: checks that this browser asked for it, and learns who it is.</summary>
internal sealed partial class ValidReturn(
    Providers providers, SealedCookies cookies, SpentStates spent, ValidClient valid, MakeLoginKey keys, SiteAddress site, ILogger<ValidReturn> log)
{
    public async Task<IResult> RunAsync(HttpContext context)
    {
        if (providers.Valid is null)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        if (Take(context) is not { } journey)
            return Refuse(new Links(PageFrames.Preferred(context)), Refusal.Stray);
        var to = new Links(Language.Parse(journey.Language));
        try
        {
            cookies.Write(context, Arrival.Cookie, await ArriveAsync(context, journey), Arrival.Longest);
            return Results.LocalRedirect(journey.Person is null ? to.ProviderArrival() : to.OwnProvider());
        }
        catch (ProviderRefusal refusal)
        {
            Refused(log, refusal.Reason, refusal.Message);
            return Refuse(to, refusal.Reason);
        }
    }

    // The cookie says that this browser left with this state; taking it ends it.
    private Journey? Take(HttpContext context)
    {
        var state = context.Request.Query["state"].ToString();
        if (!Journey.IsState(state) || cookies.Read<Journey>(context, Journey.CookieOf(state)) is not { } journey)
            return null;
        SealedCookies.Forget(context, journey.Cookie);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(journey.State), Encoding.ASCII.GetBytes(state)) && spent.Spend(state) ? journey : null;
    }

    private async Task<Arrival> ArriveAsync(HttpContext context, Journey journey)
    {
        var (query, cancel) = (context.Request.Query, context.RequestAborted);
        if (query["error"].ToString() is { Length: > 0 } error)
            throw new ProviderRefusal(error is "SESSION_CANCEL" or "access_denied" ? Refusal.Cancelled : Refusal.Refused, "VÀLid came back with an error.");
        if (query["code"].ToString() is not { Length: > 0 and <= 2_000 } code)
            throw new ProviderRefusal(Refusal.Refused, "VÀLid came back without a code.");
        var token = await valid.TokenAsync(code, site.Of(context.Request) + ValidEndpoints.Return, cancel);
        var user = await KnownAsync(token, cancel);
        var login = await keys.RunAsync(ValidSettings.Provider, user.Subject, cancel);
        if (journey.Person is not null)
            await valid.EndAsync(token, cancel);
        return new Arrival(
            login.Provider, login.Key, user.Name, user.SessionMethod, user.CompanyId, user.CompanyName, journey.Person is null ? token : null, journey.ReturnTo, journey.Person);
    }

    // Who is not let in must be able to choose another method: with VÀLid's session still open, it would not ask.
    private async Task<ValidUser> KnownAsync(string token, CancellationToken cancel)
    {
        try
        {
            var user = await valid.UserAsync(token, cancel);
            return user.Assurance >= providers.Valid!.Minimum ? user : throw new ProviderRefusal(Refusal.Low, "VÀLid gives less assurance than is asked for.");
        }
        catch (ProviderRefusal refusal) when (refusal.Reason != Refusal.Unavailable)
        {
            await valid.EndAsync(token, cancel);
            throw;
        }
    }

    private static IResult Refuse(Links to, string reason) => Results.LocalRedirect(to.ProviderRefused(ValidSettings.Provider, reason));

    [LoggerMessage(Level = LogLevel.Information, Message = "Nobody came in by VÀLid ({Reason}): {Detail}")]
    private static partial void Refused(ILogger log, string reason, string detail);
}
