using Talaia.Metamodel.TownModels.Pieces;

namespace Talaia.Metamodel.TownModels.OfficeEdits;

/// <summary>What the office changed on a town's behalf, as the town and the office read it.</summary>
/// <param name="By">Key of the office's agent.</param>
/// <param name="Note">The conversation it rests on.</param>
/// <param name="SeenAt">When the town said that it has seen it; null while it has not.</param>
public sealed record OfficeEditRow(Guid Id, string By, DateTimeOffset At, string Note, IReadOnlyList<PieceChange> Changes, DateTimeOffset? SeenAt);
