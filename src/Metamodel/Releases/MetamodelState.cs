using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Relations;
using Talaia.Metamodel.Views;

namespace Talaia.Metamodel.Releases;

/// <summary>The metamodel as one release has it.</summary>
/// <param name="Elements">In tree order.</param>
public sealed record MetamodelState(IReadOnlyList<ElementFacts> Elements, IReadOnlyList<RelationFacts> Relations)
{
    public static readonly MetamodelState Empty = new([], []);

    /// <summary>Drawings that an imported model brought.</summary>
    public IReadOnlyList<ViewFacts> Views { get; init; } = [];

    /// <summary>The folders in which an imported model is kept, as JSON; empty where none.</summary>
    public string Outline { get; init; } = "";
}
