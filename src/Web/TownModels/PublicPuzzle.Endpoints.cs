using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Web.Ui;

namespace Talaia.Web.TownModels;

/// <summary>The public puzzle of a municipality: what is expected, and what was agreed. What a town says only to itself is never here.</summary>
internal static class PublicPuzzleEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/municipis/{codi6:regex(^[0-9]{{6}}$)}/puzle", ShowAsync).AllowAnonymous();
        site.MapGet("/municipis/{codi6:regex(^[0-9]{{6}}$)}/puzle/canvis", CompareAsync).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(string codi6, HttpRequest request, ReadTownModel models, ReadAgreements agreements, Say say, Links to, CancellationToken cancel)
    {
        if (await models.PublicAsync(codi6, cancel) is not { } model)
            return Results.NotFound();
        var agreed = await agreements.OfAsync(codi6, cancel);
        string HrefOf(string code) => to.Element(code);
        var pieces = agreed.Count > 0 ? PuzzlePiece.Of(agreed[0].Document, model, HrefOf) : PuzzlePiece.Of(model, HrefOf);
        var view = PieceColumns.View(pieces, request, say);
        return view.State.WantsCsv
            ? view.Csv($"puzle-{codi6}")
            : new RazorComponentResult<PublicPuzzle>(new { Model = model, Pieces = pieces, Agreement = agreed.ElementAtOrDefault(0), Former = agreed.ElementAtOrDefault(1), Request = request });
    }

    /// <summary>The two latest agreements side by side: how a town stands today is its own.</summary>
    private static async Task<IResult> CompareAsync(string codi6, HttpRequest request, ReadTownModel models, ReadAgreements agreements, Say say, Links to, CancellationToken cancel)
    {
        if (await models.PublicAsync(codi6, cancel) is not { } model)
            return Results.NotFound();
        var agreed = await agreements.OfAsync(codi6, cancel);
        var from = new Comparing(to.TownPuzzle(codi6), say["townmodels.puzzle"], false, code => to.Element(code));
        return agreed.Count < 2
            ? ComparisonPage.Of(model.Town, null, null, [], model, from, request, say)
            : ComparisonPage.Of(model.Town, agreed[1], agreed[0], agreed[0].Document.Pieces, model, from, request, say);
    }
}
