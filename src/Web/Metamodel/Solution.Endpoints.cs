using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Solutions;
using Talaia.Metamodel.Trees;
using Talaia.Territory.Municipalities;
using Talaia.Web.Ui;

namespace Talaia.Web.Metamodel;

/// <summary>The known public solutions: narrowed by who offers them, whom they serve, and what one municipality may use.</summary>
internal static class SolutionEndpoints
{
    /// <summary>All on one page: other pages point at a solution in it.</summary>
    private const int OnePage = int.MaxValue;

    public static void Map(RouteGroupBuilder site) => site.MapGet("/solucions", ListAsync).AllowAnonymous();

    private static async Task<IResult> ListAsync(
        string? q, string[]? proveidor, string[]? abast, string? municipi, string? vista, HttpRequest request, SolutionLines solutions, ReadMunicipalities municipalities, ReadTree trees, Say say, Links to, CancellationToken cancel)
    {
        var towns = await municipalities.AllAsync(cancel);
        var choice = new SolutionChoice(q?.Trim() ?? "", proveidor ?? [], abast ?? [], towns.Find(town => town.Codi6 == municipi));
        var all = await solutions.AllAsync(cancel);
        var tree = await trees.LatestAsync(cancel);
        var list = ListView.Of(SolutionColumns.Of(tree, say, to), all.Where(line => choice.Takes(line)), ListState.Of(request), OnePage);
        return list.State.WantsCsv
            ? list.Csv("solucions")
            : new RazorComponentResult<SolutionList>(new { All = all, List = list, Choice = choice, Towns = towns, Tree = tree, IsTable = vista == "taula", Request = request });
    }
}

/// <summary>What the reader narrowed the solutions to.</summary>
/// <param name="Scopes">Kinds of reach, as <see cref="Scope"/> writes them.</param>
/// <param name="Town">Only what this municipality may use; null for all.</param>
public sealed record SolutionChoice(string Query, string[] Providers, string[] Scopes, MunicipalityRow? Town)
{
    public static string Scope(SolutionLine line) => line.Place.Length == 0 ? "catalunya" : Folding.Slug(line.Place);

    /// <param name="but">A question whose answer is passed over, to count what each of its values would leave.</param>
    public bool Takes(SolutionLine line, string but = "") =>
        (but == "proveidor" || Providers.Length == 0 || Providers.Contains(line.ProviderName))
        && (but == "abast" || Scopes.Length == 0 || Scopes.Contains(Scope(line)))
        && (Town is null || Eligibility.Of(line.Facts, Town))
        && (Query.Length == 0 || Folding.Fold(Words(line)).Contains(Folding.Fold(Query), StringComparison.Ordinal));

    private static string Words(SolutionLine line) =>
        string.Join(' ', line.Facts.Description.Languages.Select(language => line.Facts.Description[language]).Prepend(line.ProviderName).Prepend(line.Facts.Name));
}
