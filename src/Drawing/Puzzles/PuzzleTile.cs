namespace Talaia.Drawing;

/// <summary>A tile of a puzzle.</summary>
/// <param name="Label">A few signs that fit on it, such as the end of a code.</param>
/// <param name="Title">What it is and how it stands, in words: the link's name.</param>
/// <param name="IsMarked">Has a dot in its corner: high priority.</param>
/// <param name="Href">Where it leads; null for nowhere.</param>
public sealed record PuzzleTile(string Label, string Title, TileLook Look, bool IsMarked = false, string? Href = null);

/// <summary>Tiles that fit into each other, under a heading.</summary>
public sealed record PuzzleBlock(string Title, IReadOnlyList<PuzzleTile> Tiles);
