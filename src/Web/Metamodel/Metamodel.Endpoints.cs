using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Waves;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Search;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;
using Talaia.Web.Ui;

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

    private static async Task<IResult> TreeAsync(
        string? q, string? vista, HttpRequest request, ReadReleases releases, ReadElements elements, SearchSheets search, Say say, Links to, CancellationToken cancel)
    {
        if (await releases.LatestAsync(cancel) is not { } release)
            return new RazorComponentResult<NoRelease>();
        var all = await elements.OfReleaseAsync(release.Id, cancel);
        var found = string.IsNullOrWhiteSpace(q) ? null : await search.FindAsync(ElementRef.Kind, q, cancel: cancel);
        var list = vista == "taula" ? Table(all, found, request, say, to) : null;
        return list?.State.WantsCsv == true
            ? list.Csv("metamodel")
            : new RazorComponentResult<ElementTree>(new { Release = release, Elements = all, Query = q, Found = found, List = list, Request = request });
    }

    private static ListView<ElementRow> Table(IReadOnlyList<ElementRow> all, List<string>? found, HttpRequest request, Say say, Links to) =>
        ListView.Of(ElementColumns.Of(all, say, to), found is null ? all : all.Where(element => found.Contains(element.Code)), ListState.Of(request));

    private static async Task<IResult> ShowAsync(string? release, string code, ElementView view, CancellationToken cancel) =>
        await view.ReadAsync(release, code, cancel) is { } page ? new RazorComponentResult<ElementShow>(new { Page = page }) : Results.NotFound();
}
