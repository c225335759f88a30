using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Access;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.TownModels.Rules;
using Talaia.Metamodel.Trees;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Ui;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.TownModels;

/// <summary>The rules of the town models: for everybody to read, with reason and source; for the steward to import after a look, and to undo.</summary>
internal static class RuleEndpoints
{
    public static void Map(RouteGroupBuilder site, RouteGroupBuilder office)
    {
        site.MapGet("/metamodel/regles", ListAsync).AllowAnonymous();
        var desk = office.MapGroup("/regles").RequireAuthorization(Permission.KeepMetamodel);
        desk.MapGet("", (RulePages pages) => pages.ShowAsync());
        desk.MapPost("/importa", ImportAsync);
        desk.MapPost("/desfes", (HttpContext context, UndoRules undo, RulePages pages, TownActs acts, Links to) =>
            acts.DoAsync("townmodels.said.undone", to.OfficeRules(), () => undo.RunAsync(context.User.Actor(), context.RequestAborted), pages.ShowAsync));
    }

    private static async Task<IResult> ListAsync(HttpRequest request, ReadRules rules, ReadTree trees, Say say, Links to, CancellationToken cancel)
    {
        var tree = await trees.LatestAsync(cancel);
        var all = RuleLine.Of(await rules.AllAsync(cancel), tree);
        var choice = RuleChoice.Of(request);
        var list = ListView.Of(RuleColumns.Of(say, to), all.Where(line => choice.Takes(line)), ListState.Of(request));
        return list.State.WantsCsv ? list.Csv("regles") : new RazorComponentResult<RuleList>(new { All = all, List = list, Choice = choice, Request = request });
    }

    /// <summary>First shows what a file would change, and carries the file on; then, when that is confirmed, imports it.</summary>
    private static async Task<IResult> ImportAsync(HttpContext context, ImportRules import, RulePages pages, TownActs acts, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        byte[] content = [];
        var isTrial = form["go"] != "import";
        RuleImport? made = null;
        async Task RunAsync()
        {
            content = await CarriedFile.ReadAsync(form, context.RequestAborted);
            made = await import.RunAsync(new MemoryStream(content), context.User.Actor(), isTrial, context.RequestAborted);
        }

        return isTrial
            ? await acts.LookAsync(RunAsync, () => ImportLook.Page(ImportLook.Of(made!, say), to.ImportRules(), to.OfficeRules(), say["townmodels.rules"], say["townmodels.rules.import"], content), pages.ShowAsync)
            : await acts.DoAsync("townmodels.said.rules", to.OfficeRules(), RunAsync, pages.ShowAsync);
    }
}

/// <summary>The steward's page of the rules.</summary>
internal sealed class RulePages(IHttpContextAccessor http, ReadRules rules, UndoRules undo)
{
    public Task<IResult> ShowAsync() => ShowAsync(null);

    public async Task<IResult> ShowAsync(List<UiProblem>? problems)
    {
        var cancel = http.HttpContext!.RequestAborted;
        return TownActs.Page<OfficeRules>(new { Count = (await rules.AllAsync(cancel)).Count, Last = await undo.FindAsync(cancel), Problems = problems }, problems);
    }
}
