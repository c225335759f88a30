namespace Talaia.Conference.KeyIdeas;

/// <summary>What sort of thing a key idea says.</summary>
public enum KeyIdeaKind
{
    /// <summary>Something that somebody has done, and how it went.</summary>
    Experience,
    Trend,
    Technology,

    /// <summary>Something to do.</summary>
    Recommendation,
}

public enum KeyIdeaState
{
    /// <summary>A rapporteur wrote it down; only the office sees it.</summary>
    Noted,

    /// <summary>Somebody else has approved it: it is public and in the synthesis.</summary>
    Approved,

    /// <summary>It will not be used.</summary>
    Dropped,
}
