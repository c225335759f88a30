using Talaia.Kernel.Languages;

namespace Talaia.Metamodel.Elements;

/// <summary>An element of one release as lists, questionnaires and the rooms above see it, in the release's order (parents before children).</summary>
/// <param name="Code">Stable code, independent of the name.</param>
/// <param name="ParentCode">Code of the element one level above; null at level 1.</param>
/// <param name="Level">1 area, 2 scope, 3 need, 4 piece.</param>
public sealed record ElementRow(string Code, string? ParentCode, int Level, string Type, LocalizedText Name, LocalizedText Description);
