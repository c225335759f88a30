using Talaia.Metamodel.TownModels.Pieces;

namespace Talaia.Metamodel.TownModels.Agreements;

/// <summary>A piece that stands otherwise than it was agreed.</summary>
public sealed record MovedPiece(string Code, Kernel.Languages.LocalizedText Name, PieceState Before, PieceState After);

/// <summary>What became of an agreement.</summary>
/// <param name="Reached">Objectives that are in place now.</param>
/// <param name="Open">Objectives that are not, in the order of their dates.</param>
/// <param name="Moved">Other pieces in another state than agreed.</param>
/// <param name="New">Pieces that the agreement did not speak of.</param>
/// <param name="Gone">Pieces of the agreement of which nobody speaks any more.</param>
public sealed record AgreementChanges(
    IReadOnlyList<AgreedPiece> Reached, IReadOnlyList<AgreedPiece> Open, IReadOnlyList<MovedPiece> Moved, IReadOnlyList<AgreedPiece> New, IReadOnlyList<AgreedPiece> Gone)
{
    /// <summary>Compares the pieces of an agreement with those of a later day, by their codes.</summary>
    public static AgreementChanges Between(IReadOnlyList<AgreedPiece> agreed, IReadOnlyList<AgreedPiece> later)
    {
        var now = later.ToDictionary(piece => piece.Code);
        var before = agreed.Select(piece => piece.Code).ToHashSet();
        var objectives = agreed.Where(piece => piece.Objective is not null).OrderBy(piece => piece.Objective!.Target).ThenBy(piece => piece.Code, StringComparer.Ordinal).ToList();
        bool IsReached(AgreedPiece piece) => now.TryGetValue(piece.Code, out var after) && after.State == PieceState.InPlace;
        return new AgreementChanges(
            [.. objectives.Where(IsReached)],
            [.. objectives.Where(piece => !IsReached(piece))],
            [.. agreed
                .Where(piece => now.TryGetValue(piece.Code, out var after) && after.State != piece.State && !(piece.Objective is not null && IsReached(piece)))
                .Select(piece => new MovedPiece(piece.Code, piece.Name, piece.State, now[piece.Code].State))],
            [.. later.Where(piece => !before.Contains(piece.Code))],
            [.. agreed.Where(piece => !now.ContainsKey(piece.Code))]);
    }
}
