namespace Talaia.Metamodel.TownModels.Pieces;

/// <summary>A short-term objective: until when, and which post or service of the town hall answers for it, never a person's name.</summary>
public sealed record Objective(DateOnly Target, string Responsible);

/// <summary>What a town says of a piece.</summary>
/// <param name="Reason">Why it does not apply; empty in every other state.</param>
/// <param name="Note">The town's own short note, for itself and the office.</param>
/// <param name="Objective">Null where it is no short-term objective.</param>
public sealed record PieceStanding(PieceState State, PiecePriority Priority, string Reason, string Note, Objective? Objective)
{
    /// <summary>Of a piece of which nobody has said anything.</summary>
    public static readonly PieceStanding Untouched = new(PieceState.NotStarted, PiecePriority.Normal, "", "", null);
}
