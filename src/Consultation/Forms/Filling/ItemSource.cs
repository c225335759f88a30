using Talaia.Consultation.Expressions.Syntax;

namespace Talaia.Consultation.Forms.Filling;

/// <summary>Where the choices of a question come from.</summary>
/// <param name="List">The name of a list or file; null where they are answers of a repeat.</param>
/// <param name="Filter">A predicate on each item.</param>
internal sealed record ItemSource(string? List, Expression? Filter)
{
    /// <summary>The path of the repeat of which each repetition is an item.</summary>
    public string? Repeat { get; init; }

    /// <summary>The path from there to the answer that names it.</summary>
    public IReadOnlyList<string> Value { get; init; } = [];

    public bool IsShuffled { get; init; }

    public Expression? Seed { get; init; }

    /// <summary>The list, where all of it is there always: nothing is to be reckoned.</summary>
    public string? WholeList => Filter is null && !IsShuffled && Value.Count == 0 ? List : null;
}
