using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Foresight.Rankings;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Access;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Trees;
using Talaia.Web.Access;
using Talaia.Web.Languages;

namespace Talaia.Web.Foresight;

/// <summary>Emerging terms, and making a trend of one.</summary>
internal static class TermEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var terms = office.MapGroup("/prospectiva/termes/{period:regex(^[12][0-9]{{3}}-[123]$)}").RequireAuthorization(Permission.CurateTrends);
        terms.MapGet("", async (string period, ReadRanking rankings, CancellationToken cancel) => await rankings.OfPeriodAsync(Period.Parse(period), 50, cancel) is { } ranking
            ? (IResult)new RazorComponentResult<TermList>(new { Ranking = ranking, Periods = await rankings.PeriodsAsync(cancel) })
            : Results.NotFound());
        terms.MapGet("/{term}", (string period, string term, TermView view, CancellationToken cancel) => view.ShowAsync(Period.Parse(period), term, null, null, cancel));
        terms.MapPost("/{term}", MakeAsync);
    }

    private static async Task<IResult> MakeAsync(string period, string term, HttpContext context, MakeTrendFromTerm make, GapFilling gaps, TermView view, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await gaps.AskedAsync(form, context.RequestAborted) is { } filled)
            return await view.ShowAsync(Period.Parse(period), term, filled, null, context.RequestAborted);
        try
        {
            var slug = await make.RunAsync(
                new NewTrend(term, Period.Parse(period), FormTexts.Of(form, "name"), FormTexts.Of(form, "summary")), [.. form["evidence"].OfType<string>()], [.. form["element"].OfType<string>()],
                context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.OfficeTrend(slug));
        }
        catch (RuleException rule)
        {
            return await view.ShowAsync(Period.Parse(period), term, form, [new Ui.Problem("", say[$"foresight.refused.{rule.Code}"])], context.RequestAborted);
        }
    }
}

/// <summary>The page of a term, with what was typed when it comes back.</summary>
internal sealed class TermView(ReadTerm terms, ReadTree trees)
{
    public async Task<IResult> ShowAsync(Period period, string term, IFormCollection? typed, List<Ui.Problem>? problems, CancellationToken cancel)
    {
        if (await terms.FindAsync(term, period, cancel) is not { } sheet)
            return Results.NotFound();
        var tree = (await trees.LatestAsync(cancel))?.Rows ?? [];
        return new RazorComponentResult<TermShow>(new { Term = sheet, Elements = tree.Where(element => element.Level == ElementLevel.Scope).ToList(), Typed = typed, Problems = problems })
        {
            StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
