using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Wording;
using Talaia.Web.Hosting;

namespace Talaia.Web.Style;

/// <summary>The living style page: what pages are made of, each part in all its states.</summary>
internal static class StyleEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/estil", (HttpRequest request, Say say) =>
        {
            var state = Ui.ListState.Of(request);
            var towns = SampleTown.List(say, state);
            return state.WantsCsv ? Ui.ListFile.Csv(towns, "estil") : new RazorComponentResult<StyleShow>(new { Request = request, Towns = towns });
        }).AllowAnonymous();

        // Changes nothing: it shows what is asked before an act, and what is said after it.
        site.MapPost("/estil", (HttpContext context, Toasts toasts, Links to) =>
        {
            toasts.Leave(context, "style.toast.said");
            return Results.LocalRedirect(to.Style());
        }).AllowAnonymous().Asks(StyleForms.Asked);
    }
}
