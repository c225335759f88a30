using System.Globalization;
using Talaia.Innovation.Pilots;
using Talaia.Kernel.Access;
using Talaia.Kernel.Wording;
using Talaia.Territory.People;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Innovation;

/// <summary>A pilot with its figures; those who run it write readings there.</summary>
internal static class PilotEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/innovacio/pilots/{slug}", (string slug, HttpContext context, PilotView view) => view.ShowAsync(slug, context, null)).AllowAnonymous();
        site.MapPost("/innovacio/pilots/{slug}/lectures", ReadAsync).RequireAuthorization(Permission.TakePart);
    }

    private static async Task<IResult> ReadAsync(string slug, HttpContext context, RecordReading record, PilotView view, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Days.Read(form["on"]) is not { } on || Figures.Read(form["value"]) is not { } value || !int.TryParse(form["indicator"], NumberStyles.None, CultureInfo.InvariantCulture, out var indicator))
            return await view.ShowAsync(slug, context, [new UiProblem("", say["innovation.refused.indicator-not-a-number"])]);
        return await Refusal.OrAsync(
            async () =>
            {
                await record.RunAsync(slug, indicator, on, value, context.User.Actor(), context.RequestAborted);
                return to.Pilot(slug);
            },
            problems => view.ShowAsync(slug, context, problems), say);
    }
}

/// <summary>Numbers as people type them: with a comma or a point for the decimals.</summary>
internal static class Figures
{
    public static double? Read(string? text) =>
        double.TryParse(text?.Trim().Replace(',', '.'), NumberStyles.Float & ~NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}

internal sealed class PilotView(ReadPilots pilots, Towns towns, TimeProvider clock)
{
    public async Task<IResult> ShowAsync(string slug, HttpContext context, List<UiProblem>? problems)
    {
        if (await pilots.BySlugAsync(slug, context.RequestAborted) is not { } pilot)
            return Results.NotFound();
        var isRunning = pilot.Row.ClosedAt is null && context.User.Account() is not null;
        return Refusal.Page<PilotShow>(
            new
            {
                Pilot = pilot,
                Towns = await towns.NamesAsync(context.RequestAborted),
                Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
                MayRead = isRunning && (context.User.IsOfOffice() || (context.User.MunicipalityCode() is { } code && pilot.Row.Sites.Contains(code))),
                MayClose = isRunning && context.User.May(Permission.RunProcesses),
                Problems = problems,
            },
            problems);
    }
}
