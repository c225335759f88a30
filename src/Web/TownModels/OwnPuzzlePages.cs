using Talaia.Kernel.Wording;
using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Peers;
using Talaia.Metamodel.TownModels.Roadmaps;
using Talaia.Web.Access;
using Talaia.Web.Ui;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.TownModels;

/// <summary>The pages of a town's own model, after whatever was done there. Nobody without a town has one.</summary>
internal sealed class OwnPuzzlePages(IHttpContextAccessor http, ReadTownModel models, ReadAgreements agreements, ReadPeers peers, Say say, Links to)
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
        return TownActs.Page<OwnPuzzle>(new { Model = model, Pieces = pieces, Agreement = agreed, Request = Context.Request, Typed = typed, Problems = problems }, problems);
    }

    public async Task<IResult> PieceAsync(string code, IFormCollection? typed = null, List<UiProblem>? problems = null)
    {
        if (await ModelAsync() is not { } model || model.Find(code) is not { } piece)
            return Results.NotFound();
        return TownActs.Page<OwnPiece>(new { Model = model, Piece = piece, Peers = await peers.OfAsync(model.Town, code, Cancel), Typed = typed, Problems = problems }, problems);
    }

    /// <param name="area">Code of the area; null for the first.</param>
    public async Task<IResult> PiecesAsync(string? area, IFormCollection? typed = null, List<UiProblem>? problems = null)
    {
        if (await ModelAsync() is not { Pieces.Count: > 0 } model)
            return Results.NotFound();
        var areas = model.Pieces.Select(piece => piece.Area).DistinctBy(known => known.Code).ToList();
        var shown = areas.Find(known => known.Code == area) ?? areas[0];
        return TownActs.Page<OwnPieces>(new { Areas = areas, Area = shown, Pieces = model.Pieces.Where(piece => piece.Area.Code == shown.Code).ToList(), Typed = typed, Problems = problems }, problems);
    }

    public async Task<IResult> RoadmapAsync() =>
        await ModelAsync() is { } model ? TownActs.Page<OwnRoadmap>(new { Model = model, Steps = TownRoadmap.Of(model) }, null) : Results.NotFound();
}
