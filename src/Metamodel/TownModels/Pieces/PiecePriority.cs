namespace Talaia.Metamodel.TownModels.Pieces;

/// <summary>How much a town cares for a piece, the most first.</summary>
public enum PiecePriority
{
    High,
    Normal,
    Low,
}
