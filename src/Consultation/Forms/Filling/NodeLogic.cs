using Talaia.Consultation.Expressions.Places;
using Talaia.Consultation.Expressions.Syntax;

namespace Talaia.Consultation.Forms.Filling;

/// <summary>The expressions of one node, read, and their references resolved from its place. Null where it has none.</summary>
internal sealed record NodeLogic(FormNode Node)
{
    public Expression? Relevant { get; init; }

    public Expression? Required { get; init; }

    public Expression? ReadOnly { get; init; }

    public Expression? Constraint { get; init; }

    public Expression? Calculation { get; init; }

    /// <summary>The calculation is reckoned again only when one of these paths changes.</summary>
    public IReadOnlyList<string> Triggers { get; init; } = [];

    /// <summary>The default, where it is reckoned.</summary>
    public Expression? Default { get; init; }

    public Expression? RepeatCount { get; init; }

    public ItemSource? Items { get; init; }

    /// <summary>Every reckoning of the calculation gives something else, as chance and clocks do: it is not repeated without need.</summary>
    public bool Changes { get; init; }

    public bool IsTriggered => Triggers.Count > 0;

    /// <summary>What others may wait for: whether it is asked, what it is worth, how often it stands there.</summary>
    public IEnumerable<Expression> Deciding => new[] { Relevant, IsTriggered ? null : Calculation, RepeatCount, Items?.Filter, Items?.Seed }.OfType<Expression>();

    public ReadPaths Reads(string root)
    {
        var each = Deciding.Select(expression => ReadPaths.Of(expression, Node.Path, root)).ToList();
        var listed = Items is { Repeat: { } repeat } ? new[] { repeat } : [];
        return new ReadPaths(each.SelectMany(one => one.Paths).Concat(listed).ToHashSet(StringComparer.Ordinal), each.Exists(one => one.Everything));
    }
}
