using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Metamodel.Solutions;

namespace Talaia.Web.Metamodel;

internal static class SolutionEndpoints
{
    public static void Map(RouteGroupBuilder site) => site.MapGet("/solucions", async (string[]? proveidor, HttpRequest request, ReadSolutions solutions, CancellationToken cancel) =>
        new RazorComponentResult<SolutionList>(new { All = await solutions.AllAsync(cancel), Chosen = proveidor ?? [], Request = request })).AllowAnonymous();
}
