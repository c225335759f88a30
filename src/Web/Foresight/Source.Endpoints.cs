using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Foresight.Sources;
using Talaia.Kernel.Access;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Hosting;

namespace Talaia.Web.Foresight;

/// <summary>Where documents come from: what each source last brought, a new feed, and one fetched without waiting.</summary>
internal static class SourceEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var sources = office.MapGroup("/prospectiva/fonts").RequireAuthorization(Permission.TriageSignals);
        sources.MapGet("", async (Guid? feina, ReadSources read, ReadJob jobs, CancellationToken cancel) =>
            await ShowAsync(read, null, null, cancel, feina is { } job ? await jobs.ByIdAsync(job, cancel) : null));
        sources.MapPost("", AddAsync);
        sources.MapPost("/{key}/baixa", FetchAsync);
    }

    private static async Task<IResult> AddAsync(HttpContext context, AddSource add, ReadSources read, Toasts toasts, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string? Given(string field) => form[field].ToString().Trim() is { Length: > 0 } text ? text : null;
        var typed = new NewSource(Given("name") ?? "", SourceKind.Feed, Given("address"), Given("language"));
        try
        {
            await add.RunAsync(typed, context.User.Actor(), FormKey.Of(form), context.RequestAborted);
            toasts.Leave(context, "foresight.source.added", ("name", typed.Name));
            return Results.LocalRedirect(to.Sources());
        }
        catch (RuleException rule)
        {
            var field = rule.Code is "source-without-name" or "source-key-taken" ? "name" : "address";
            return await ShowAsync(read, typed, [new Ui.Problem(field, say[$"foresight.refused.{rule.Code}"])], context.RequestAborted);
        }
    }

    private static async Task<IResult> FetchAsync(string key, HttpContext context, FetchSourceNow fetch, Links to)
    {
        var job = await fetch.RunAsync(key, context.User.Actor(), context.RequestAborted);
        return Results.LocalRedirect($"{to.Sources()}?feina={job}");
    }

    private static async Task<IResult> ShowAsync(ReadSources read, NewSource? typed, List<Ui.Problem>? problems, CancellationToken cancel, JobRow? job = null) =>
        new RazorComponentResult<SourceList>(new { Sources = await read.RunAsync(cancel), Typed = typed, Problems = problems, Job = job })
        {
            StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}
