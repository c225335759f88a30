using Talaia.Kernel.Languages;
using Talaia.Metamodel.TownModels.Pieces;

namespace Talaia.Metamodel.TownModels.Ended;

/// <summary>A piece of which a town had said something, that a release ended, and that no rule could carry on.</summary>
/// <param name="Id">Of the reference that waits.</param>
/// <param name="Name">As the last release that had it called it.</param>
/// <param name="Standing">What the town said of it.</param>
/// <param name="Release">Number of the release that ended it.</param>
/// <param name="Successors">In which it goes on, those that still stand; empty where in none.</param>
/// <param name="Proposal">Number of the change that asked for it; null where it came with an import.</param>
/// <param name="Why">The reason of that change, in its author's words; empty where there is none.</param>
public sealed record EndedPiece(
    Guid Id, string Code, LocalizedText Name, PieceStanding Standing, string Release, DateTimeOffset EndedAt, IReadOnlyList<EndedSuccessor> Successors, int? Proposal, string Why);

/// <summary>A piece in which another goes on.</summary>
/// <param name="IsTouched">The town says something of it already, which stays as it is.</param>
public sealed record EndedSuccessor(string Code, LocalizedText Name, bool IsTouched);
