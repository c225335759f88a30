namespace Talaia.Metamodel.TownModels.Pieces;

/// <summary>How far a town is with a piece. What nobody has said anything of is not started.</summary>
public enum PieceState
{
    NotStarted,
    Planned,
    InProgress,
    InPlace,

    /// <summary>It has no sense here, for a reason that stands beside it.</summary>
    NotApplicable,
}
