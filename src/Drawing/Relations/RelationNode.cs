namespace Talaia.Drawing;

/// <summary>A thing in a drawing of relations.</summary>
/// <param name="Key">Its own within the drawing.</param>
/// <param name="Kind">What it is, in a word, written above its name.</param>
/// <param name="Address">Where its sheet is; null for the thing in the centre.</param>
public sealed record RelationNode(string Key, string Kind, string Label, string? Address, RelationShape Shape = RelationShape.Plain);

/// <summary>How the box of a thing looks, so that its kind is told without colour.</summary>
public enum RelationShape
{
    /// <summary>Sharp corners.</summary>
    Plain,

    /// <summary>Round corners.</summary>
    Round,

    /// <summary>Round corners and a broken outline.</summary>
    Broken,

    /// <summary>The thing around which all is drawn: filled.</summary>
    Centre,
}

/// <summary>That one thing leads to another: a whole to its part, what comes before to what needs it, a question to its answer.</summary>
public sealed record RelationEdge(string From, string To, RelationLine Line);

/// <summary>How the line of a relation is drawn.</summary>
public enum RelationLine
{
    Whole,
    Dashed,
    Dotted,
}
