namespace Talaia.Consultation.Forms.Filling;

/// <summary>How a node stands.</summary>
/// <param name="Node">What it is in the form.</param>
/// <param name="Path">With the places of repetitions; that of a repeat as a whole has none at its end.</param>
/// <param name="IsRelevant">Whether it is asked now.</param>
public sealed record NodeState(FormNode Node, string Path, bool IsRelevant)
{
    /// <summary>The answer; null where there is none, or it is not asked now.</summary>
    public string? Value { get; init; }

    public bool IsRequired { get; init; }

    public bool IsReadOnly { get; init; }

    /// <summary>The rule that the answer breaks; null where it breaks none.</summary>
    public Violation? Violation { get; init; }

    /// <summary>The choices there are now; null where the question has none.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>How many repetitions a repeat as a whole has; null for anything else.</summary>
    public int? Repetitions { get; init; }
}

/// <summary>What is wrong with an answer.</summary>
public enum Violation
{
    /// <summary>It is wanted and not there.</summary>
    Required,

    /// <summary>It is there, and not as the form wants it.</summary>
    Constraint,
}
