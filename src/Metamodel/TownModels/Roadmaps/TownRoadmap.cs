using Talaia.Metamodel.Elements;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.Pieces;

namespace Talaia.Metamodel.TownModels.Roadmaps;

/// <summary>The roadmap of a town's model as it stands.</summary>
public static class TownRoadmap
{
    /// <summary>Over what is expected now, and what the town itself has begun, planned or made an objective.</summary>
    public static List<RoadmapStep> Of(TownModelSheet model)
    {
        var pieces = model.Pieces.ToDictionary(piece => piece.Facts.Code);
        return Roadmap.Of([.. model.Elements.Where(element => element.Level == ElementLevel.Piece).Select(element =>
        {
            var piece = pieces.GetValueOrDefault(element.Code);
            var standing = piece?.Standing ?? PieceStanding.Untouched;
            var isDone = standing.State is PieceState.InPlace or PieceState.NotApplicable;
            var isWanted = !isDone && (piece?.Asked?.When == Asked.Now || standing.Objective is not null || standing.State is PieceState.Planned or PieceState.InProgress);
            return new RoadmapPiece(element.Code, isWanted, isDone, standing.Priority, piece?.Asked?.Rule.Maturity ?? element.Maturity ?? MaturityLevel.Most, element.RequiredCodes);
        })]);
    }
}
