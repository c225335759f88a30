using Talaia.Kernel.Languages;
using Talaia.Metamodel.Imports;

namespace Talaia.Metamodel.Exchange;

/// <summary>
/// A metamodel as a file holds it, whatever the format: the neutral ground between readers, writers and the comparison. It may hold what no release of
/// ours would take (elements without level, references that lead nowhere); the warnings say so.
/// </summary>
/// <param name="Elements">In the order of the file.</param>
/// <param name="Relations">Those that the file holds, but for the ones that stand as <see cref="ModelElement.ParentId"/> or <see cref="ModelElement.Requires"/>.</param>
/// <param name="Warnings">What was taken, yet deserves a look.</param>
public sealed record ModelDocument(
    LocalizedText Name,
    IReadOnlyList<ModelElement> Elements,
    IReadOnlyList<ModelRelation> Relations,
    IReadOnlyList<ModelView> Views,
    IReadOnlyList<Warning> Warnings)
{
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    public IReadOnlyList<ModelProperty> Properties { get; init; } = [];

    /// <summary>The folders in which its makers keep it; they say nothing of the elements.</summary>
    public IReadOnlyList<ModelFolder> Folders { get; init; } = [];

    /// <summary>
    /// BCP 47 tag of the texts that stand as Catalan: `ca`, or the file's own language where it uses none of the platform's. A Dutch model is read and
    /// written again as Dutch.
    /// </summary>
    public string TextLanguage { get; init; } = "ca";

    public MetamodelStats Stats => ModelStats.Of(this);
}

/// <summary>A property in the words of the file, at its place.</summary>
/// <param name="Language">BCP 47 tag, where the file gives one.</param>
public sealed record ModelProperty(string Name, string Value, string? Language = null);

/// <summary>An identifier by which others know the same element.</summary>
/// <param name="Scheme">Whose identifier: the property's name, or `exactMatch`, `closeMatch`.</param>
public sealed record ForeignId(string Scheme, string Value);
