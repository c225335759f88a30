using System.Text.Json.Serialization;
using Talaia.Metamodel.Diff;
using Talaia.Metamodel.Exchange;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Imports;

/// <summary>What an import takes in, and how it differs from the release before.</summary>
/// <param name="Matched">Elements of the release before that are still there, by code.</param>
/// <param name="Changed">Matched elements of which something else is said now.</param>
/// <param name="Guesses">Elements that were taken for one of the release before by type and name alone: `code = identifier in the file: name`. Empty for files with our codes.</param>
/// <param name="Release">The release that was made; the present one when nothing differs; null when it only looked.</param>
public sealed record MetamodelImport(
    int Elements,
    int Relations,
    int Views,
    IReadOnlyDictionary<string, int> ByType,
    IReadOnlyDictionary<string, int> ByLevel,
    IReadOnlyList<Warning> Warnings,
    int Matched,
    int Added,
    int Changed,
    int Removed,
    IReadOnlyList<string> Guesses,
    ReleaseRow? Release)
{
    /// <summary>What would differ, or does. For pages; as JSON the codes of a great model would be most of the answer.</summary>
    [JsonIgnore]
    public ReleaseDiff Changes { get; private init; } = ReleaseDiff.None;

    /// <summary>The number that the release would have; null where none would be made, or one was.</summary>
    [JsonIgnore]
    public string? NextNumber { get; init; }

    internal static MetamodelImport Of(ModelDocument document, IReadOnlyList<ModelPair> pairs, MetamodelState before, MetamodelState after)
    {
        var known = before.Elements.ToDictionary(element => element.Code, StringComparer.Ordinal);
        var stats = document.Stats;
        return new MetamodelImport(
            stats.Elements,
            stats.Relations,
            stats.Views,
            stats.ByType,
            stats.ByLevel,
            document.Warnings,
            pairs.Count,
            after.Elements.Count - pairs.Count,
            after.Elements.Count(element => known.TryGetValue(element.Code, out var was) && was != element),
            before.Elements.Count - pairs.Count,
            [.. pairs.Where(pair => pair.By == ModelPair.ByName).Select(pair => $"{pair.A.Code} = {pair.B.Id}: {pair.B.Name.In("ca")}")],
            null)
        {
            Changes = ReleaseDiff.Of(before, after),
        };
    }
}
