namespace Talaia.Drawing;

/// <summary>How a tile of a puzzle looks: each by fill, pattern and sign, never by colour alone.</summary>
public enum TileLook
{
    /// <summary>Plain, with a ground as of the page.</summary>
    NotStarted,

    /// <summary>Dotted.</summary>
    Planned,

    /// <summary>Hatched.</summary>
    InProgress,

    /// <summary>Full, with a tick.</summary>
    InPlace,

    /// <summary>A broken outline, crossed out.</summary>
    NotApplicable,

    /// <summary>A broken outline with a plus: asked at the next level.</summary>
    Next,
}
