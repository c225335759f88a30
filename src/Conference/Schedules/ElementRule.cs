namespace Talaia.Conference.Schedules;

/// <summary>How the children of an element may follow one another.</summary>
internal enum ContentKind
{
    /// <summary>Text only.</summary>
    Text,

    /// <summary>Nothing at all.</summary>
    Empty,

    /// <summary>The parts in their order.</summary>
    Sequence,

    /// <summary>The parts in any order, each at most once.</summary>
    All,

    /// <summary>The parts in any order, as often as wished.</summary>
    Any,
}

/// <param name="Most">Most occurrences; <see cref="int.MaxValue"/> where there is no bound.</param>
internal sealed record PartRule(string Name, ElementRule Rule, int Least = 1, int Most = 1);

internal sealed record AttributeRule(string Name, Func<string, bool> IsValid, bool Required = false);

/// <summary>What may stand in an element of a schedule.xml.</summary>
/// <param name="IsValid">Of its text, where it holds text only.</param>
internal sealed record ElementRule(ContentKind Kind, Func<string, bool>? IsValid = null)
{
    public IReadOnlyList<PartRule> Parts { get; init; } = [];
    public IReadOnlyList<AttributeRule> Attributes { get; init; } = [];
    public bool OtherAttributes { get; init; }

    /// <summary>Names of attributes, or <c>.</c> for the text, whose value no other element of this kind may have.</summary>
    public IReadOnlyList<string> Unique { get; init; } = [];
}
