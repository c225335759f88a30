using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Foresight.Trends;

namespace Talaia.Web.Foresight;

/// <summary>The published trends: a list, and a sheet each with the documents that it rests on.</summary>
internal static class TrendEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/tendencies", async (ReadTrends trends, CancellationToken cancel) =>
            new RazorComponentResult<TrendList>(new { Trends = await trends.ListAsync(publishedOnly: true, cancel) })).AllowAnonymous();
        site.MapGet("/tendencies/{slug}", async (string slug, ReadTrend trends, CancellationToken cancel) =>
            await trends.BySlugAsync(slug, publishedOnly: true, cancel) is { } trend
                ? (IResult)new RazorComponentResult<TrendShow>(new { Trend = trend })
                : Results.NotFound()).AllowAnonymous();
    }
}
