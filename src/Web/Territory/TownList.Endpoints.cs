using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Territory.Lists;
using Talaia.Territory.Municipalities;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Ui;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Territory;

/// <summary>Lists of members and adherents, which the office keeps to say whom a wave asks.</summary>
internal static class TownListEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var lists = office.MapGroup("/llistes").RequireAuthorization(Permission.RunWaves);
        lists.MapGet("", async (ReadTownLists read, CancellationToken cancel) => new RazorComponentResult<TownListList>(new { Lists = await read.AllAsync(cancel) }));
        lists.MapPost("", (HttpContext context, TownListPages pages) => pages.KeepAsync(null, context));
        lists.MapGet("/{key}", (string key, TownListPages pages, CancellationToken cancel) => pages.ShowAsync(key, null, null, cancel));
        lists.MapPost("/{key}", (string key, HttpContext context, TownListPages pages) => pages.KeepAsync(key, context));
        lists.MapPost("/{key}/treu", async (string key, HttpContext context, RemoveTownList remove, Links to) =>
            await remove.RunAsync(key, context.User.Actor(), context.RequestAborted) ? Results.LocalRedirect(to.TownLists()) : Results.NotFound());
    }
}

/// <summary>Keeps a list as it was typed; refused, the form comes back as it was.</summary>
internal sealed class TownListPages(KeepTownList keep, ReadTownLists read, ReadMunicipalities municipalities, Say say, Links to)
{
    public async Task<IResult> KeepAsync(string? key, HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var problems = new List<UiProblem>();
        if (!Enum.TryParse<TownListKind>(form["kind"], out var kind) || !Enum.IsDefined(kind))
            problems.Add(new("kind", say["territory.lists.kind.missing"]));
        if (Days.Read(form["as-of"]) is not { } asOf)
            problems.Add(new("as-of", say["territory.lists.as-of.missing"]));
        else if (problems.Count == 0)
        {
            try
            {
                return Results.LocalRedirect(to.TownList(await keep.RunAsync(new KeptTownList(key, kind, form["name"].ToString(), form["source"].ToString(), asOf, form["towns"].ToString()), context.User.Actor(), FormKey.Of(form), context.RequestAborted)));
            }
            catch (InputException refused) when (refused.Problems[0].Code == "unknown-list")
            {
                return Results.NotFound();
            }
            catch (InputException refused)
            {
                problems.AddRange(refused.Problems.Select(problem => new UiProblem(problem.Where is { Line: null, Cell: { } field } ? field : "towns", Told(problem))));
            }
        }

        return key is not null ? await ShowAsync(key, form, problems, context.RequestAborted)
            : new RazorComponentResult<TownListList>(new { Lists = await read.AllAsync(context.RequestAborted), Typed = form, Problems = problems }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    public async Task<IResult> ShowAsync(string key, IFormCollection? typed, List<UiProblem>? problems, CancellationToken cancel)
    {
        if (await read.FindAsync(key, cancel) is not { } list)
            return Results.NotFound();
        var members = list.Members.ToHashSet(StringComparer.Ordinal);
        return new RazorComponentResult<TownListShow>(new { List = list, Towns = (await municipalities.AllAsync(cancel)).FindAll(town => members.Contains(town.Codi6)), Typed = typed, Problems = problems })
        {
            StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private string Told(Kernel.Problems.Problem problem) => say[$"territory.lists.problem.{problem.Code}", ("line", problem.Where?.Line ?? 0), ("town", problem.Where?.Cell ?? "")];
}
