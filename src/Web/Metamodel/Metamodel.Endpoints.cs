using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Search;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Solutions;
using Talaia.Metamodel.Trees;
using Talaia.Web.Ui;

namespace Talaia.Web.Metamodel;

/// <summary>The elements of the release in force: as a tree, as a list that is narrowed, and a sheet for each with what hangs on it.</summary>
internal static class MetamodelEndpoints
{
    /// <summary>Of what a search finds, the best.</summary>
    private const int MostFound = 2_000;

    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/metamodel", LookAsync).AllowAnonymous();
        site.MapGet("/metamodel/{code}", async (string code, ElementView view, CancellationToken cancel) => await ShowAsync(null, code, view, cancel)).AllowAnonymous();
        site.MapGet("/metamodel/{code}/relacions", RelationsAsync).AllowAnonymous();
        site.MapGet("/metamodel/{release}/{code}", async (string release, string code, ElementView view, CancellationToken cancel) => await ShowAsync(release, code, view, cancel)).AllowAnonymous();
    }

    private static async Task<IResult> LookAsync(
        string? q, string? vista, string? sota, string? obert, HttpRequest request, ReadTree trees, ReadSolutions solutions, SearchSheets search, Say say, Links to, CancellationToken cancel)
    {
        if (await trees.LatestAsync(cancel) is not { } tree)
            return new RazorComponentResult<NoRelease>();
        var query = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        var filter = ElementFilter.Of(tree, await AnsweredAsync(solutions, cancel), request.Query, say);
        if (query is null && filter.IsEmpty && vista is not ("taula" or "llista"))
            return Tree(tree, sota, obert == "tot", ListState.Of(request).Page);
        IReadOnlyList<ElementFacts> found = query is null ? tree.Elements
            : [.. (await search.FindAsync(ElementRef.Kind, query, MostFound, cancel)).Select(tree.Find).OfType<ElementFacts>()];
        var list = ListView.Of(ElementColumns.Of(tree, say, to), filter.Of(found), ListState.Of(request));
        return list.State.WantsCsv
            ? list.Csv("metamodel")
            : new RazorComponentResult<ElementList>(new { Tree = tree, List = list, Items = filter.Facets(found), IsTable = vista == "taula", Request = request, Query = query });
    }

    private static IResult Tree(ReleaseTree tree, string? under, bool isAllOpen, int page) =>
        under is not null && tree.Find(under) is null
            ? Results.NotFound()
            : new RazorComponentResult<ElementTree>(new { Shape = new TreeShape(tree, under is null ? null : tree.Find(under), isAllOpen, page) });

    private static async Task<IResult> ShowAsync(string? release, string code, ElementView view, CancellationToken cancel) =>
        await view.ReadAsync(release, code, cancel) is { } page ? new RazorComponentResult<ElementShow>(new { Page = page }) : Results.NotFound();

    private static async Task<IResult> RelationsAsync(string code, int? passos, RelationView view, CancellationToken cancel) =>
        await view.ReadAsync(code, passos == 2 ? 2 : 1, cancel) is { } page ? new RazorComponentResult<ElementRelations>(new { Page = page }) : Results.NotFound();

    private static async Task<IReadOnlySet<string>> AnsweredAsync(ReadSolutions solutions, CancellationToken cancel) =>
        (await solutions.FactsAsync(cancel)).SelectMany(solution => solution.ElementCodes).ToHashSet(StringComparer.Ordinal);
}
