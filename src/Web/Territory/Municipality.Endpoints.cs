using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Wording;
using Talaia.Territory.Municipalities;
using Talaia.Web.Access;
using Talaia.Web.Ui;

namespace Talaia.Web.Territory;

/// <summary>The municipalities: a list with facets, and a page each.</summary>
internal static class MunicipalityEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/municipis", ListAsync).AllowAnonymous();
        site.MapGet("/municipis/{codi6:regex(^[0-9]{{6}}$)}", ShowAsync).AllowAnonymous();
    }

    private static async Task<IResult> ListAsync(
        string? q, string[]? comarca, string[]? provincia, int[]? tram, int? pagina, HttpRequest request, ReadMunicipalities municipalities, Say say, Links to, CancellationToken cancel)
    {
        var filter = new MunicipalityFilter(q, comarca, provincia, tram, Math.Max(1, pagina ?? 1));
        var page = await municipalities.PageAsync(filter, cancel);
        var list = ListView.Of(MunicipalityColumns.Of(say, to), page.Found, ListState.Of(request));
        return list.State.WantsCsv ? list.Csv("municipis") : new RazorComponentResult<MunicipalityList>(new { Page = page, List = list, Filter = filter, Request = request });
    }

    private static async Task<IResult> ShowAsync(string codi6, HttpContext context, MunicipalityView view, CancellationToken cancel) =>
        await view.ReadAsync(codi6, context.User.IsOfOffice() || context.User.MunicipalityCode() == codi6, cancel) is { } town ? new RazorComponentResult<MunicipalityShow>(new { Town = town }) : Results.NotFound();
}
