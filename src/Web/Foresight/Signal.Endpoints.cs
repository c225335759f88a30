using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Foresight.Rankings;
using Talaia.Foresight.Signals;
using Talaia.Kernel.Access;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Ui;

namespace Talaia.Web.Foresight;

/// <summary>The analyst's desk: what the sources brought, found by words and facets, kept or discarded.</summary>
internal static class SignalEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var desk = office.MapGroup("/prospectiva").RequireAuthorization(Permission.TriageSignals);
        desk.MapGet("", ShowAsync);
        desk.MapGet("/senyals/{key}", async (string key, ReadSignal read, CancellationToken cancel) =>
            await read.ByKeyAsync(key, cancel) is { } signal ? new RazorComponentResult<SignalShow>(new { Signal = signal }) : Results.NotFound());
        desk.MapPost("/triatge", TriageAsync);
    }

    private static async Task<IResult> ShowAsync(
        string? q, string? font, string? llengua, int? any, SignalState? estat, int? pagina, string? senyal, string? vista, HttpRequest request,
        SearchSignals search, ReadSignal read, ReadRanking rankings, Say say, Links to, CancellationToken cancel)
    {
        var query = new SignalQuery(q, font, llengua, any, State: estat, Page: Math.Max(1, pagina ?? 1), Size: 25);
        if (vista == "taula")
            return await TableAsync(query, request, search, say, to, cancel);
        var page = await search.RunAsync(query, cancel);
        var key = senyal ?? (page.Rows.Count > 0 ? page.Rows[0].Key : null);
        var newest = (await rankings.PeriodsAsync(cancel)).Take(1).ToList();
        return new RazorComponentResult<SignalDesk>(new
        {
            Query = query,
            Page = page,
            Request = request,
            Chosen = key is null ? null : await read.ByKeyAsync(key, cancel),
            Ranking = newest.Count == 0 ? null : await rankings.OfPeriodAsync(newest[0], 5, cancel),
        });
    }

    /// <summary>The table looks through the newest so many, or the best where words were given.</summary>
    private const int MostInTable = 1_000;

    private const int MostOfPage = 200;

    private static async Task<IResult> TableAsync(SignalQuery query, HttpRequest request, SearchSignals search, Say say, Links to, CancellationToken cancel)
    {
        var first = await search.RunAsync(query with { Page = 1, Size = MostOfPage }, cancel);
        var rows = first.Rows.ToList();
        for (var page = 2; page <= first.Pages && rows.Count < MostInTable; page++)
            rows.AddRange((await search.RunAsync(query with { Page = page, Size = MostOfPage }, cancel)).Rows);
        var list = ListView.Of(SignalColumns.Of(say, to), rows, ListState.Of(request));
        return list.State.WantsCsv ? list.Csv("senyals") : new RazorComponentResult<SignalTable>(new { Query = query, Page = first, List = list, Request = request });
    }

    private static async Task<IResult> TriageAsync(HttpContext context, TriageSignals triage, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        List<string> keys = [.. form["key"].OfType<string>()];
        if (keys.Count > 0 && Enum.TryParse<TriageVerdict>(form["verdict"], ignoreCase: true, out var verdict))
            await triage.RunAsync(keys, verdict, context.User.Actor(), context.RequestAborted);
        return Results.LocalRedirect(to.Signals(form["back"].ToString() is ['?', ..] back && ListAddress.IsPlain(back) ? back : ""));
    }
}
