namespace Talaia.Web.Ui;

/// <summary>One question of the facets, with the values it can be narrowed to.</summary>
public sealed record Facet(string Name, string Title, IReadOnlyList<FacetOption> Options);

/// <param name="Count">How many results it would leave; null when that is not counted.</param>
public sealed record FacetOption(string Value, string Label, int? Count = null, bool IsChosen = false);

/// <summary>A choice already made, with the address of the same list without it.</summary>
public sealed record Chosen(string Label, string WithoutIt);
