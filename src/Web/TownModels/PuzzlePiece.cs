using Talaia.Drawing;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Pieces;

namespace Talaia.Web.TownModels;

/// <summary>A piece as the puzzle and the list beside it show it.</summary>
/// <param name="Why">Why it is asked; empty where no rule asks for it.</param>
/// <param name="Href">Its sheet.</param>
public sealed record PuzzlePiece(
    string Code, LocalizedText Name, ElementFacts Area, ElementFacts Challenge, Asked? When, PieceState State, PiecePriority Priority, LocalizedText Why, string Href)
{
    /// <summary>What is only good to have is drawn once the town has begun with it; the list has it all.</summary>
    public bool IsDrawn => When is Asked.Now or Asked.Next || State != PieceState.NotStarted;

    public TileLook Look => State switch
    {
        PieceState.Planned => TileLook.Planned,
        PieceState.InProgress => TileLook.InProgress,
        PieceState.InPlace => TileLook.InPlace,
        PieceState.NotApplicable => TileLook.NotApplicable,
        _ => When == Asked.Next ? TileLook.Next : TileLook.NotStarted,
    };

    /// <param name="hrefOf">The sheet of a piece by its code.</param>
    public static List<PuzzlePiece> Of(TownModelSheet model, Func<string, string> hrefOf) =>
        [.. model.Pieces.Select(piece => new PuzzlePiece(
            piece.Facts.Code, piece.Facts.Name, piece.Area, piece.Challenge, piece.Asked?.When, piece.Standing.State, piece.Standing.Priority, piece.Asked?.Rule.Reason ?? LocalizedText.Empty, hrefOf(piece.Facts.Code)))];

    /// <summary>The pieces of an agreement that the release in force still has, each in its place of the tree.</summary>
    /// <param name="model">The town's public model.</param>
    public static List<PuzzlePiece> Of(AgreementDocument agreed, TownModelSheet model, Func<string, string> hrefOf)
    {
        var tree = model.Elements.ToDictionary(element => element.Code);
        return [.. agreed.Pieces.Where(piece => tree.ContainsKey(piece.Code)).Select(piece => new PuzzlePiece(
            piece.Code, piece.Name, Above(tree, piece.Code, 1), Above(tree, piece.Code, 2), piece.Asked, piece.State, piece.Priority, model.Find(piece.Code)?.Asked?.Rule.Reason ?? LocalizedText.Empty, hrefOf(piece.Code)))];
    }

    /// <summary>The areas of a model, the one that is looked at, and its pieces.</summary>
    /// <param name="area">Its code; the first where there is no such area.</param>
    public static (List<ElementFacts> Areas, ElementFacts Area, List<TownModelPiece> Pieces) OfArea(TownModelSheet model, string? area)
    {
        var areas = model.Pieces.Select(piece => piece.Area).DistinctBy(known => known.Code).ToList();
        var shown = areas.Find(known => known.Code == area) ?? areas[0];
        return (areas, shown, [.. model.Pieces.Where(piece => piece.Area.Code == shown.Code)]);
    }

    /// <summary>How it stands, in a few words.</summary>
    public string Standing(Say say) => State == PieceState.NotStarted && When is { } asked and not Asked.Now
        ? say[$"townmodels.asked.{asked}"]
        : say[$"townmodels.state.{State}"];

    private static ElementFacts Above(Dictionary<string, ElementFacts> tree, string code, int level)
    {
        var element = tree[code];
        while (element.Level > level && element.ParentCode is { } parent)
            element = tree[parent];
        return element;
    }
}
