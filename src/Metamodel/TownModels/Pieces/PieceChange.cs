namespace Talaia.Metamodel.TownModels.Pieces;

/// <summary>A piece that stands otherwise than before.</summary>
public sealed record PieceChange(string Code, PieceStanding Before, PieceStanding After);
