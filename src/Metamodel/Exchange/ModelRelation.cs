using Talaia.Kernel.Languages;

namespace Talaia.Metamodel.Exchange;

/// <summary>A relation as a file has it. Either end may be an element or another relation.</summary>
/// <param name="Type">As the file calls it, such as `Composition`, `Serving`, `related`.</param>
/// <param name="From">Id of where it begins.</param>
/// <param name="To">Id of where it leads.</param>
/// <param name="Name">Most relations have none.</param>
public sealed record ModelRelation(string Id, string Type, string From, string To, LocalizedText Name)
{
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>Properties; `@accessType`, `@modifier` and `@isDirected` are the attributes that ArchiMate gives to some relations.</summary>
    public IReadOnlyList<ModelProperty> Properties { get; init; } = [];
}
