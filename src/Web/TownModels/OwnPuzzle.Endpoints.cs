using System.Globalization;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Ended;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.OfficeEdits;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Web.Access;

namespace Talaia.Web.TownModels;

/// <summary>A town's own model, for its people; its coordinator says how it stands. Whose it is comes from who is signed in, never from the address.</summary>
internal static class OwnPuzzleEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        var own = site.MapGroup("/compte/puzle").RequireAuthorization(Permission.KeepAccount);
        own.MapGet("", (OwnPuzzlePages pages) => pages.ShowAsync());
        own.MapGet("/canvis", (OwnPuzzlePages pages) => pages.CompareAsync());
        own.MapGet("/ruta", (OwnPuzzlePages pages) => pages.RoadmapAsync());
        own.MapGet("/peces/{code}", (string code, OwnPuzzlePages pages) => pages.PieceAsync(code));
        var edit = site.MapGroup("/compte/puzle").RequireAuthorization(Permission.EditTownModel);
        edit.MapGet("/estats", (string? area, OwnPuzzlePages pages) => pages.PiecesAsync(area));
        edit.MapPost("/estats", EditManyAsync);
        edit.MapPost("/peces/{code}", EditOneAsync);
        edit.MapPost("/maduresa", AssessAsync);
        edit.MapPost("/vist", SeeAsync);
        edit.MapPost("/acabades/{id}", SettleAsync);
        edit.MapPost("/proposta", (HttpContext context, OfferModel offer, OwnPuzzlePages pages, TownActs acts, Links to) =>
            acts.DoAsync("townmodels.said.offered", to.OwnPuzzle(), () => offer.RunAsync(context.User.MunicipalityCode()!, context.User.Actor(), context.RequestAborted), problems => pages.ShowAsync(null, problems)));
    }

    private static async Task<IResult> EditOneAsync(string code, HttpContext context, EditPieces edit, OwnPuzzlePages pages, TownActs acts, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await acts.DoAsync(
            "townmodels.said.saved", to.OwnPiece(code),
            () => edit.RunAsync(context.User.MunicipalityCode()!, [PieceForm.One(code, form)], context.User.Actor(), context.RequestAborted),
            problems => pages.PieceAsync(code, form, problems));
    }

    private static async Task<IResult> EditManyAsync(string? area, HttpContext context, EditPieces edit, OwnPuzzlePages pages, TownActs acts, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await acts.DoAsync(
            "townmodels.said.saved", to.OwnPieces(area),
            async () => await edit.RunAsync(context.User.MunicipalityCode()!, PieceForm.Many((await pages.ModelAsync())!.Pieces, form), context.User.Actor(), context.RequestAborted),
            problems => pages.PiecesAsync(area, form, PieceForm.Located(problems, form)));
    }

    private static async Task<IResult> SeeAsync(HttpContext context, SeeOfficeEdits see, OwnPuzzlePages pages, TownActs acts, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!DateTimeOffset.TryParse(form["fins"], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var shown))
            return Results.BadRequest();
        return await acts.DoAsync("townmodels.said.seen", to.OwnPuzzle(), () => see.RunAsync(context.User.MunicipalityCode()!, shown, context.User.Actor(), context.RequestAborted), problems => pages.ShowAsync(null, problems));
    }

    private static async Task<IResult> SettleAsync(string id, HttpContext context, SettleEndedPiece settle, OwnPuzzlePages pages, TownActs acts, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string[] codes = form["go"] == "ends" ? [] : [.. form["to"].OfType<string>().Append(form["other"].ToString().Trim()).Where(code => code.Length > 0)];
        return await acts.DoAsync(
            "townmodels.said.settled", to.OwnPuzzle() + "#acabades",
            () => form["go"] != "ends" && codes.Length == 0
                ? throw new RuleException("no-choice", "Nothing was chosen.")
                : settle.RunAsync(context.User.MunicipalityCode()!, Guid.TryParse(id, out var reference) ? reference : Guid.Empty, codes, context.User.Actor(), context.RequestAborted),
            problems => pages.ShowAsync(form, problems));
    }

    private static async Task<IResult> AssessAsync(HttpContext context, AssessMaturity assess, OwnPuzzlePages pages, TownActs acts, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var level = int.TryParse(form["level"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return await acts.DoAsync(
            "townmodels.said.saved", to.OwnPuzzle(),
            () => assess.RunAsync(context.User.MunicipalityCode()!, level, form["source"].ToString(), context.User.Actor(), context.RequestAborted),
            problems => pages.ShowAsync(form, problems));
    }
}
