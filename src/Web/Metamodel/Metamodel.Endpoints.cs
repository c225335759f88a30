using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Waves;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Search;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;

namespace Talaia.Web.Metamodel;

/// <summary>The tree of a release, and a sheet for each element with what hangs on it.</summary>
internal static class MetamodelEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/metamodel", TreeAsync).AllowAnonymous();
        site.MapGet("/metamodel/{code}", async (string code, ElementView view, CancellationToken cancel) => await ShowAsync(null, code, view, cancel)).AllowAnonymous();
        site.MapGet("/metamodel/{release}/{code}", async (string release, string code, ElementView view, CancellationToken cancel) => await ShowAsync(release, code, view, cancel)).AllowAnonymous();
    }

    private static async Task<IResult> TreeAsync(string? q, ReadReleases releases, ReadElements elements, SearchSheets search, CancellationToken cancel)
    {
        if (await releases.LatestAsync(cancel) is not { } release)
            return new RazorComponentResult<NoRelease>();
        var all = await elements.OfReleaseAsync(release.Id, cancel);
        var found = string.IsNullOrWhiteSpace(q) ? null : await search.FindAsync(ElementSheet.Kind, q, cancel: cancel);
        return new RazorComponentResult<ElementTree>(new { Release = release, Elements = all, Query = q, Found = found });
    }

    private static async Task<IResult> ShowAsync(string? release, string code, ElementView view, CancellationToken cancel) =>
        await view.ReadAsync(release, code, cancel) is { } page ? new RazorComponentResult<ElementShow>(new { Page = page }) : Results.NotFound();
}
