using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Web.Hosting;

namespace Talaia.Web.Access.External;

/// <summary>Entering by a provider: the way there, the way back, and the page that says why not.</summary>
internal static class ProviderEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/entreu/extern", (HttpContext context, ProviderArrivals arrivals) => arrivals.EnterAsync(context)).AllowAnonymous().RequireRateLimiting(RateLimits.Passkeys);
        site.MapGet("/entreu/extern/{provider}", (string provider, string? returnTo, HttpContext context, Depart depart) =>
            depart.RunAsync(context, provider, returnTo, null)).AllowAnonymous().RequireRateLimiting(RateLimits.Passkeys);
        site.MapGet("/entreu/extern/{provider}/no/{reason}", ShowRefusal).AllowAnonymous();
    }

    private static IResult ShowRefusal(string provider, string reason, Providers providers) =>
        providers.Has(provider) && Refusal.All.Contains(reason)
            ? new RazorComponentResult<ProviderRefused>(new { Provider = provider, Reason = reason })
            {
                StatusCode = reason == Refusal.Unavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity,
            }
            : Results.NotFound();
}
