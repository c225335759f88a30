namespace Talaia.Kernel.Links;

/// <summary>The verbs of links, read from the later thing to the earlier one.</summary>
public static class LinkKinds
{
    /// <summary>A claim rests on a document or a figure (trend → signal, report → wave).</summary>
    public const string RestsOn = "rests-on";

    /// <summary>A thing concerns a part of the metamodel (trend → element, signal → element).</summary>
    public const string Touches = "touches";

    /// <summary>A solution answers an element.</summary>
    public const string Answers = "answers";

    /// <summary>A thing was made from another (trend → term, wave → release).</summary>
    public const string MadeFrom = "made-from";

    /// <summary>A report speaks of a trend, an element or a solution.</summary>
    public const string SpeaksOf = "speaks-of";

    /// <summary>A wave asks municipalities about an element.</summary>
    public const string AsksAbout = "asks-about";

    /// <summary>A pilot tries an idea out.</summary>
    public const string Tries = "tries";

    /// <summary>A process works on a challenge.</summary>
    public const string WorksOn = "works-on";

    /// <summary>A gate chooses an idea to go on.</summary>
    public const string Chooses = "chooses";
}
