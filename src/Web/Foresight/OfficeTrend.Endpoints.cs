using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Access;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Languages;

namespace Talaia.Web.Foresight;

/// <summary>The analyst writes a trend and publishes it.</summary>
internal static class OfficeTrendEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var trends = office.MapGroup("/tendencies").RequireAuthorization(Permission.CurateTrends);
        trends.MapGet("", async (ReadTrends read, CancellationToken cancel) => new RazorComponentResult<OfficeTrends>(new { Trends = await read.ListAsync(cancel: cancel) }));
        trends.MapGet("/{slug}", (string slug, ReadTrend read, CancellationToken cancel) => ShowAsync(slug, read, null, cancel));
        trends.MapPost("/{slug}", SaveAsync);
        trends.MapPost("/{slug}/publica", PublishAsync);
    }

    private static async Task<IResult> SaveAsync(string slug, HttpContext context, EditTrend edit, GapFilling gaps, ReadTrend read, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await gaps.AskedAsync(form, context.RequestAborted) is { } filled)
            return await ShowAsync(slug, read, null, context.RequestAborted, filled);
        return await TryAsync(slug, read, say, to, context, () =>
            edit.RunAsync(slug, FormTexts.Of(form, "name"), FormTexts.Of(form, "summary"), Enum.TryParse<Ring>(form["ring"], true, out var ring) ? ring : Ring.Watch, context.User.Actor(), context.RequestAborted));
    }

    private static async Task<IResult> PublishAsync(string slug, HttpContext context, PublishTrend publish, ReadTrend read, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await TryAsync(slug, read, say, to, context, () => Period.TryParse(form["period"].ToString().Trim(), out var period)
            ? publish.RunAsync(slug, period, context.User.Actor(), context.RequestAborted)
            : throw new RuleException("bad-period", "Give a period."));
    }

    private static async Task<IResult> TryAsync(string slug, ReadTrend read, Say say, Links to, HttpContext context, Func<Task> act)
    {
        try
        {
            await act();
            return Results.LocalRedirect(to.OfficeTrend(slug));
        }
        catch (RuleException rule)
        {
            return await ShowAsync(slug, read, [new Ui.Problem("", say[$"foresight.refused.{rule.Code}"])], context.RequestAborted, context.Request.Form);
        }
    }

    private static async Task<IResult> ShowAsync(string slug, ReadTrend read, List<Ui.Problem>? problems, CancellationToken cancel, IFormCollection? typed = null) =>
        await read.BySlugAsync(slug, cancel: cancel) is { } trend
            ? new RazorComponentResult<TrendEdit>(new { Trend = trend, Problems = problems, Typed = typed })
            {
                StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            }
            : Results.NotFound();
}
