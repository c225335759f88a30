using Talaia.Consultation.Expressions.Nodes;

namespace Talaia.Consultation.Expressions.Evaluation;

/// <summary>What an expression may ask for beside the nodes: the clock and its zone, chance, lists of choices, and texts in the language shown.</summary>
internal sealed record Surroundings(TimeZoneInfo Zone, TimeProvider Clock)
{
    public Random Chance { get; init; } = Random.Shared;

    /// <summary>«instance('id')»: the element that holds the items; null where there is none of that id.</summary>
    public Func<string, INode?> Instance { get; init; } = _ => null;

    /// <summary>«jr:choice-name(value, path)»: what a choice of the question at that path is called; null where there is none.</summary>
    public Func<INode, string, string, string?> ChoiceName { get; init; } = (_, _, _) => null;

    /// <summary>«jr:itext(id)».</summary>
    public Func<string, string> Translation { get; init; } = _ => "";

    /// <summary>«property(name)»: what is known of who answers.</summary>
    public Func<string, string> Property { get; init; } = _ => "";

    public string Version { get; init; } = "";

    /// <summary>Names match whatever their namespace: to find a node by a path that was written without one.</summary>
    public bool AnyNamespace { get; init; }
}
