using Talaia.Metamodel.TownModels.Pieces;

namespace Talaia.Metamodel.TownModels.Roadmaps;

/// <summary>A piece as a roadmap sees it.</summary>
/// <param name="IsWanted">Expected of the town and neither in place nor without sense there.</param>
/// <param name="IsDone">In place, or without sense there: nothing waits for it.</param>
/// <param name="Maturity">Level from which it is expected; the last where it is not told.</param>
/// <param name="Requires">Codes of what must be in place before it; codes that are no piece are passed over.</param>
public sealed record RoadmapPiece(string Code, bool IsWanted, bool IsDone, PiecePriority Priority, int Maturity, IReadOnlyList<string> Requires);

/// <summary>A step of a roadmap.</summary>
/// <param name="IsPulledIn">No rule asks for it, but something further on needs it.</param>
/// <param name="After">Earlier steps that it needs.</param>
/// <param name="Circle">Later steps that it needs too: requirements go in a circle, which the roadmap had to break here. Empty as a rule.</param>
public sealed record RoadmapStep(string Code, bool IsPulledIn, IReadOnlyList<string> After, IReadOnlyList<string> Circle);
