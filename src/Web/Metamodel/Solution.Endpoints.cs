using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Solutions;
using Talaia.Web.Ui;

namespace Talaia.Web.Metamodel;

internal static class SolutionEndpoints
{
    /// <summary>All on one page: other pages point at a solution in it.</summary>
    private const int OnePage = int.MaxValue;

    public static void Map(RouteGroupBuilder site) => site.MapGet("/solucions", ListAsync).AllowAnonymous();

    private static async Task<IResult> ListAsync(string[]? proveidor, HttpRequest request, ReadSolutions solutions, Say say, CancellationToken cancel)
    {
        var all = await solutions.AllAsync(cancel);
        string[] chosen = proveidor ?? [];
        var list = ListView.Of(
            SolutionColumns.Of(say), all.Where(solution => chosen.Length == 0 || chosen.Contains(solution.ProviderName)), ListState.Of(request), OnePage);
        return list.State.WantsCsv
            ? list.Csv("solucions")
            : new RazorComponentResult<SolutionList>(new { All = all, List = list, Chosen = chosen, Request = request });
    }
}
