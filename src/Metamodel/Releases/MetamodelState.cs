using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Relations;

namespace Talaia.Metamodel.Releases;

/// <summary>The metamodel as one release has it.</summary>
/// <param name="Elements">In tree order.</param>
public sealed record MetamodelState(IReadOnlyList<ElementFacts> Elements, IReadOnlyList<RelationFacts> Relations);
