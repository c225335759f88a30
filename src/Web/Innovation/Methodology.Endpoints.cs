using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Innovation.Methodologies;

namespace Talaia.Web.Innovation;

/// <summary>The methodologies that processes follow: a list, and a sheet each. Public, so that anyone sees how decisions are taken.</summary>
internal static class MethodologyEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/metodologies", (KnownMethodologies known) => new RazorComponentResult<MethodologyList>(new { Methodologies = known.All })).AllowAnonymous();
        site.MapGet("/metodologies/{id}", (string id, KnownMethodologies known) =>
            known.Find(id) is { } methodology
                ? (IResult)new RazorComponentResult<MethodologySheet>(new { Methodology = methodology })
                : Results.NotFound()).AllowAnonymous();
    }
}
