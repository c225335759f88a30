namespace Talaia.Metamodel.TownModels.Pieces;

/// <summary>A change to what a town says of a piece. What is null stays as it is.</summary>
/// <param name="Reason">Why it does not apply.</param>
public sealed record PieceEdit(string Code, PieceState State, PiecePriority Priority, string? Reason = null, string? Note = null)
{
    /// <summary>Whether <see cref="Objective"/> is to be taken: null makes it no objective any more.</summary>
    public bool SetsObjective { get; init; }

    public Objective? Objective { get; init; }
}
