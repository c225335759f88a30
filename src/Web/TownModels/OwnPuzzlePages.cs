using Talaia.Kernel.Wording;
using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Ended;
using Talaia.Metamodel.TownModels.OfficeEdits;
using Talaia.Metamodel.TownModels.Peers;
using Talaia.Metamodel.TownModels.Roadmaps;
using Talaia.Web.Access;
using Talaia.Web.Ui;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.TownModels;

/// <summary>The pages of a town's own model, after whatever was done there. Nobody without a town has one.</summary>
internal sealed class OwnPuzzlePages(IHttpContextAccessor http, ReadTownModel models, ReadAgreements agreements, ReadPeers peers, ReadOfficeEdits edits, ReadEndedPieces ended, Say say, Links to)
{
    private HttpContext Context => http.HttpContext!;

    private CancellationToken Cancel => Context.RequestAborted;

    public async Task<TownModelSheet?> ModelAsync() => Context.User.MunicipalityCode() is { } codi6 ? await models.FindAsync(codi6, Cancel) : null;

    public async Task<IResult> ShowAsync(IFormCollection? typed = null, List<UiProblem>? problems = null)
    {
        if (await ModelAsync() is not { } model)
            return Results.NotFound();
        var pieces = PuzzlePiece.Of(model, to.OwnPiece);
        var view = PieceColumns.View(pieces, Context.Request, say);
        if (view.State.WantsCsv)
            return view.Csv("puzle");
        var agreed = (await agreements.OfAsync(model.Town.Codi6, Cancel)).FirstOrDefault();
        var (byOffice, gone) = (await edits.OfAsync(model.Town.Codi6, Cancel), await ended.OfAsync(model.Town.Codi6, Cancel));
        return TownActs.Page<OwnPuzzle>(new { Model = model, Pieces = pieces, Agreement = agreed, Edits = byOffice, Ended = gone, Request = Context.Request, Typed = typed, Problems = problems }, problems);
    }

    public async Task<IResult> PieceAsync(string code, IFormCollection? typed = null, List<UiProblem>? problems = null)
    {
        if (await ModelAsync() is not { } model || model.Find(code) is not { } piece)
            return Results.NotFound();
        var byOffice = (await edits.OfAsync(model.Town.Codi6, Cancel)).FindAll(edit => edit.Changes.Any(change => change.Code == code));
        return TownActs.Page<OwnPiece>(new { Model = model, Piece = piece, Edits = byOffice, Peers = await peers.OfAsync(model.Town, code, Cancel), Typed = typed, Problems = problems }, problems);
    }

    /// <param name="area">Code of the area; null for the first.</param>
    public async Task<IResult> PiecesAsync(string? area, IFormCollection? typed = null, List<UiProblem>? problems = null)
    {
        if (await ModelAsync() is not { Pieces.Count: > 0 } model)
            return Results.NotFound();
        var (areas, shown, pieces) = PuzzlePiece.OfArea(model, area);
        return TownActs.Page<OwnPieces>(new { Areas = areas, Area = shown, Pieces = pieces, Typed = typed, Problems = problems }, problems);
    }

    /// <summary>The latest agreement beside what stands now.</summary>
    public async Task<IResult> CompareAsync()
    {
        if (await ModelAsync() is not { } model)
            return Results.NotFound();
        var agreed = (await agreements.OfAsync(model.Town.Codi6, Cancel)).FirstOrDefault();
        return ComparisonPage.Of(model.Town, agreed, null, TownModelChanges.Of(model), model, new Comparing(to.OwnPuzzle(), say["townmodels.own"], false, to.OwnPiece), Context.Request, say);
    }

    public async Task<IResult> RoadmapAsync() =>
        await ModelAsync() is { } model ? TownActs.Page<OwnRoadmap>(new { Model = model, Steps = TownRoadmap.Of(model) }, null) : Results.NotFound();
}
