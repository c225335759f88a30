using System.Globalization;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Territory.People;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Ui;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.TownModels;

/// <summary>The office's list of town models, and the sheet of each where its agent agrees it.</summary>
internal static class OfficePuzzleEndpoints
{
    public static readonly Confirmation Agreeing = new("townmodels.agree.ask", "townmodels.agree.freezes", "townmodels.agree");

    public static void Map(RouteGroupBuilder office)
    {
        var puzzles = office.MapGroup("/puzles").RequireAuthorization(Permission.AgreeTownModels);
        puzzles.MapGet("", (OfficePuzzlePages pages) => pages.ListAsync());
        puzzles.MapPost("/maduresa", ImportAsync);
        puzzles.MapGet("/{codi6:regex(^[0-9]{{6}}$)}", (string codi6, OfficePuzzlePages pages) => pages.ShowAsync(codi6));
        puzzles.MapPost("/{codi6:regex(^[0-9]{{6}}$)}/acord", (string codi6, HttpContext context, AgreeModel agree, OfficePuzzlePages pages, TownActs acts, Links to) =>
            acts.DoAsync("townmodels.said.agreed", to.OfficePuzzle(codi6), () => agree.RunAsync(codi6, context.User.Actor(), context.RequestAborted), problems => pages.ShowAsync(codi6, problems)))
            .Asks(Agreeing, request => request.Path.Value![..request.Path.Value!.LastIndexOf('/')]);
    }

    private static async Task<IResult> ImportAsync(HttpContext context, ImportMaturity import, OfficePuzzlePages pages, TownActs acts, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await acts.DoAsync(
            "townmodels.said.imported", to.OfficePuzzles(),
            async () =>
            {
                await using var file = form.Files["file"]?.OpenReadStream() ?? throw new RuleException("file-missing", "No file was chosen. Nothing was changed.");
                await import.RunAsync(file, context.User.Actor(), cancel: context.RequestAborted);
            },
            problems => pages.ListAsync(problems));
    }
}

/// <summary>The office's pages of town models, after whatever was done there.</summary>
internal sealed class OfficePuzzlePages(IHttpContextAccessor http, ListTownModels list, ReadTownModel models, ReadAgreements agreements, ReadPeople people, Say say, Links to)
{
    private HttpContext Context => http.HttpContext!;

    private CancellationToken Cancel => Context.RequestAborted;

    public async Task<IResult> ListAsync(List<UiProblem>? problems = null)
    {
        var all = await list.RunAsync(Cancel);
        string[] chosen = [.. Context.Request.Query["estat"].OfType<string>()];
        var view = ListView.Of(Columns(), all.Where(row => chosen.Length == 0 || chosen.Contains(row.State.ToString())), ListState.Of(Context.Request));
        return view.State.WantsCsv
            ? view.Csv("puzles")
            : TownActs.Page<OfficePuzzles>(new { All = all, List = view, Chosen = chosen, Request = Context.Request, Problems = problems }, problems);
    }

    public async Task<IResult> ShowAsync(string codi6, List<UiProblem>? problems = null)
    {
        if (await models.FindAsync(codi6, Cancel) is not { } model)
            return Results.NotFound();
        var pieces = PuzzlePiece.Of(model, code => to.Element(code));
        var view = PieceColumns.View(pieces, Context.Request, say);
        if (view.State.WantsCsv)
            return view.Csv($"puzle-{codi6}");
        var agreed = (await agreements.OfAsync(codi6, Cancel)).FirstOrDefault();
        var offeredBy = (await people.ByActorAsync(model.Offer?.By, Cancel))?.Name;
        return TownActs.Page<OfficePuzzle>(new { Model = model, Pieces = pieces, Agreement = agreed, OfferedBy = offeredBy, Request = Context.Request, Problems = problems }, problems);
    }

    private List<ListColumn<TownModelRow>> Columns() =>
    [
        new("municipi", say["access.municipality"], row => row.Town.Name) { By = row => Folding.SortKey(row.Town.Name), Cell = row => Shown.Link(to.OfficePuzzle(row.Town.Codi6), row.Town.Name) },
        new("codi", say["territory.code"], row => row.Town.Codi6) { By = row => row.Town.Codi6, IsUsual = false },
        new("estat", say["townmodels.model.state"], row => say[$"townmodels.model.{row.State}"]) { By = row => -(int)row.State },
        new("nivell", say["townmodels.maturity"], row => row.Maturity is { } maturity ? say.Number(maturity.Level) : null) { IsNumber = true, By = row => row.Maturity?.Level },
        new("origen", say["townmodels.maturity.origin"], row => MaturityText.Of(row.Maturity, say)) { IsUsual = false },
        new("tocades", say["townmodels.touched"], row => say.Number(row.Touched)) { IsNumber = true, By = row => row.Touched, Raw = row => row.Touched.ToString(CultureInfo.InvariantCulture) },
        new("fetes", say["townmodels.in-place"], row => say.Number(row.InPlace)) { IsNumber = true, By = row => row.InPlace, Raw = row => row.InPlace.ToString(CultureInfo.InvariantCulture) },
        new("acord", say["townmodels.agreed-on"], row => row.AgreedAt is { } at ? say.Date(at) : null) { By = row => row.AgreedAt, Raw = row => row.AgreedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
    ];
}
