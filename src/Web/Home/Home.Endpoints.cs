using Microsoft.AspNetCore.Http.HttpResults;

namespace Talaia.Web.Home;

internal static class HomeEndpoints
{
    public static void Map(RouteGroupBuilder site) =>
        site.MapGet("/", async (HomePage home, CancellationToken cancel) => new RazorComponentResult<Landing>(new { Page = await home.ReadAsync(cancel) })).AllowAnonymous();
}
