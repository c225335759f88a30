using System.Globalization;
using Talaia.Kernel.Access;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Ended;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.OfficeEdits;
using Talaia.Territory.Municipalities;
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
        puzzles.MapPost("/maduresa/desfes", (HttpContext context, UndoMaturity undo, OfficePuzzlePages pages, TownActs acts, Links to) =>
            acts.DoAsync("townmodels.said.undone", to.OfficePuzzles(), () => undo.RunAsync(context.User.Actor(), context.RequestAborted), pages.ListAsync));
        puzzles.MapGet("/{codi6:regex(^[0-9]{{6}}$)}", (string codi6, OfficePuzzlePages pages) => pages.ShowAsync(codi6));
        puzzles.MapGet("/{codi6:regex(^[0-9]{{6}}$)}/canvis", (string codi6, OfficePuzzlePages pages) => pages.CompareAsync(codi6));
        puzzles.MapGet("/{codi6:regex(^[0-9]{{6}}$)}/estats", (string codi6, string? area, OfficePuzzlePages pages) => pages.PiecesAsync(codi6, area));
        puzzles.MapPost("/{codi6:regex(^[0-9]{{6}}$)}/estats", EditAsync);
        puzzles.MapPost("/{codi6:regex(^[0-9]{{6}}$)}/acord", (string codi6, HttpContext context, AgreeModel agree, OfficePuzzlePages pages, TownActs acts, Links to) =>
            acts.DoAsync("townmodels.said.agreed", to.OfficePuzzle(codi6), () => agree.RunAsync(codi6, context.User.Actor(), context.RequestAborted), problems => pages.ShowAsync(codi6, problems)))
            .Asks(Agreeing, request => request.Path.Value![..request.Path.Value!.LastIndexOf('/')]);
    }

    private static async Task<IResult> EditAsync(string codi6, string? area, HttpContext context, EditOnBehalf edit, ReadTownModel models, OfficePuzzlePages pages, TownActs acts, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await models.FindAsync(codi6, context.RequestAborted) is not { } model)
            return Results.NotFound();
        return await acts.DoAsync(
            "townmodels.said.behalf", to.OfficePuzzle(codi6),
            () => edit.RunAsync(codi6, PieceForm.Many(model.Pieces, form), form["conversation"].ToString(), context.User.Actor(), context.RequestAborted),
            problems => pages.PiecesAsync(codi6, area, form, PieceForm.Located(problems, form)));
    }

    /// <summary>First shows what a file would change, and carries the file on; then, when that is confirmed, imports it.</summary>
    private static async Task<IResult> ImportAsync(HttpContext context, ImportMaturity import, ReadMunicipalities municipalities, OfficePuzzlePages pages, TownActs acts, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        byte[] content = [];
        var isTrial = form["go"] != "import";
        MaturityImport? made = null;
        async Task RunAsync()
        {
            content = await CarriedFile.ReadAsync(form, context.RequestAborted);
            made = await import.RunAsync(new MemoryStream(content), context.User.Actor(), isTrial, context.RequestAborted);
        }

        if (!isTrial)
            return await acts.DoAsync("townmodels.said.imported", to.OfficePuzzles(), RunAsync, pages.ListAsync);
        var towns = (await municipalities.AllAsync(context.RequestAborted)).ToDictionary(town => town.Codi6, town => town.Name);
        return await acts.LookAsync(
            RunAsync, () => ImportLook.Page(ImportLook.Of(made!, towns, say), to.ImportMaturity(), to.OfficePuzzles(), say["townmodels.all"], say["townmodels.maturity.import"], content), pages.ListAsync);
    }
}

/// <summary>The office's pages of town models, after whatever was done there.</summary>
internal sealed class OfficePuzzlePages(IHttpContextAccessor http, ListTownModels list, ReadTownModel models, ReadAgreements agreements, ReadOfficeEdits edits, ReadEndedPieces ended, UndoMaturity undo, ReadPeople people, Say say, Links to)
{
    private HttpContext Context => http.HttpContext!;

    private CancellationToken Cancel => Context.RequestAborted;

    public Task<IResult> ListAsync() => ListAsync(null);

    public async Task<IResult> ListAsync(List<UiProblem>? problems)
    {
        var all = await list.RunAsync(Cancel);
        string[] chosen = [.. Context.Request.Query["estat"].OfType<string>()];
        var view = ListView.Of(Columns(), all.Where(row => chosen.Length == 0 || chosen.Contains(row.State.ToString())), ListState.Of(Context.Request));
        return view.State.WantsCsv
            ? view.Csv("puzles")
            : TownActs.Page<OfficePuzzles>(new { All = all, List = view, Chosen = chosen, Last = await undo.FindAsync(Cancel), Request = Context.Request, Problems = problems }, problems);
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
        var (byOffice, gone) = (await edits.OfAsync(codi6, Cancel), await ended.OfAsync(codi6, Cancel));
        return TownActs.Page<OfficePuzzle>(new { Model = model, Pieces = pieces, Agreement = agreed, OfferedBy = offeredBy, Edits = byOffice, Ended = gone, Request = Context.Request, Problems = problems }, problems);
    }

    /// <param name="area">Code of the area; null for the first.</param>
    public async Task<IResult> PiecesAsync(string codi6, string? area, IFormCollection? typed = null, List<UiProblem>? problems = null)
    {
        if (await models.FindAsync(codi6, Cancel) is not { Pieces.Count: > 0 } model)
            return Results.NotFound();
        var (areas, shown, pieces) = PuzzlePiece.OfArea(model, area);
        return TownActs.Page<OfficePieces>(new { model.Town, IsOffered = model.Offer is not null, Areas = areas, Area = shown, Pieces = pieces, Typed = typed, Problems = problems }, problems);
    }

    /// <summary>The latest agreement beside what stands now.</summary>
    public async Task<IResult> CompareAsync(string codi6)
    {
        if (await models.FindAsync(codi6, Cancel) is not { } model)
            return Results.NotFound();
        var agreed = (await agreements.OfAsync(codi6, Cancel)).FirstOrDefault();
        return ComparisonPage.Of(model.Town, agreed, null, TownModelChanges.Of(model), model, new Comparing(to.OfficePuzzle(codi6), model.Town.Name, true, code => to.Element(code)), Context.Request, say);
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
