using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Imports;

/// <summary>What an import takes in, and how it differs from the release before.</summary>
/// <param name="Matched">Elements of the release before that are still there, by code.</param>
/// <param name="Changed">Matched elements of which something else is said now.</param>
/// <param name="Guesses">Always empty for CSV, whose columns leave nothing to guess.</param>
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
    internal static MetamodelImport Of(MetamodelTree tree, IReadOnlyList<ElementFacts> before)
    {
        var known = before.ToDictionary(element => element.Code, StringComparer.Ordinal);
        var matched = tree.Elements.Where(element => known.ContainsKey(element.Code)).ToList();
        var stats = tree.Stats;
        return new MetamodelImport(
            stats.Elements,
            stats.Relations,
            stats.Views,
            stats.ByType,
            stats.ByLevel,
            tree.Warnings,
            matched.Count,
            tree.Elements.Count - matched.Count,
            matched.Count(element => known[element.Code] != element),
            before.Count - matched.Count,
            [],
            null);
    }
}
