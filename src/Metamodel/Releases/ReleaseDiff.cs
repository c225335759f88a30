using Talaia.Kernel.Languages;
using Talaia.Metamodel.Diff;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Relations;

namespace Talaia.Metamodel.Releases;

/// <summary>How much a release differs from the one before, as semantic versioning (semver.org 2.0.0) says of interfaces: who relies on it must act, may act, need not.</summary>
public enum ReleaseSize
{
    /// <summary>Texts, facts, places or relations of what stands were mended.</summary>
    Patch,

    /// <summary>Something was added; nothing that others point at is gone.</summary>
    Minor,

    /// <summary>Something was removed (retired, merged, split) or retyped.</summary>
    Major,
}

/// <summary>The one rule for the size of what differs, between two files as between two releases.</summary>
internal static class ReleaseSizes
{
    public static ReleaseSize Of(int added, int removed, int retyped) => removed + retyped > 0 ? ReleaseSize.Major : added > 0 ? ReleaseSize.Minor : ReleaseSize.Patch;
}

/// <summary>An element as two releases have it.</summary>
public sealed record ElementPair(ElementFacts Before, ElementFacts After);

/// <summary>What differs between two releases, by code. An element stands in every list that fits it.</summary>
/// <param name="Added">As the later release has them, in its order.</param>
/// <param name="Removed">As the earlier release had them, in its order.</param>
/// <param name="Renamed">Another name in some language.</param>
/// <param name="Reworded">Another description or another meaning of "in place".</param>
/// <param name="Moved">Another parent.</param>
/// <param name="Restated">Another level, population, maturity, goal, axis, law, requirement, status or source.</param>
public sealed record ReleaseDiff(
    IReadOnlyList<ElementFacts> Added,
    IReadOnlyList<ElementFacts> Removed,
    IReadOnlyList<ElementPair> Renamed,
    IReadOnlyList<ElementPair> Reworded,
    IReadOnlyList<ElementPair> Retyped,
    IReadOnlyList<ElementPair> Moved,
    IReadOnlyList<ElementPair> Restated,
    IReadOnlyList<RelationFacts> Related,
    IReadOnlyList<RelationFacts> Unrelated)
{
    public static readonly ReleaseDiff None = new([], [], [], [], [], [], [], [], []);

    public static ReleaseDiff Of(MetamodelState before, MetamodelState after)
    {
        var relationsDiffer = !ReferenceEquals(before.Relations, after.Relations);
        var (old, now) = (before.Elements.ToDictionary(element => element.Code, StringComparer.Ordinal), after.Elements.ToDictionary(element => element.Code, StringComparer.Ordinal));
        var pairs = after.Elements.Where(element => old.ContainsKey(element.Code)).Select(element => new ElementPair(old[element.Code], element)).Where(pair => pair.Before != pair.After).ToList();
        return new ReleaseDiff(
            [.. after.Elements.Where(element => !old.ContainsKey(element.Code))],
            [.. before.Elements.Where(element => !now.ContainsKey(element.Code))],
            pairs.FindAll(pair => !Same(pair.Before.Name, pair.After.Name)),
            pairs.FindAll(pair => !Same(pair.Before.Description, pair.After.Description) || !Same(pair.Before.InPlace, pair.After.InPlace)),
            pairs.FindAll(pair => pair.Before.Type != pair.After.Type),
            pairs.FindAll(pair => pair.Before.ParentCode != pair.After.ParentCode),
            pairs.FindAll(pair => Facts(pair.Before) != Facts(pair.After)),
            relationsDiffer ? [.. after.Relations.Except(before.Relations)] : [],
            relationsDiffer ? [.. before.Relations.Except(after.Relations)] : []);
    }

    public bool IsEmpty => Added.Count + Removed.Count + Renamed.Count + Reworded.Count + Retyped.Count + Moved.Count + Restated.Count + Related.Count + Unrelated.Count == 0;

    /// <summary>How many stand in each list, by the names of <see cref="ChangeLists"/>.</summary>
    public IReadOnlyDictionary<string, int> Counts => new Dictionary<string, int>
    {
        [ChangeLists.Removed] = Removed.Count,
        [ChangeLists.Added] = Added.Count,
        [ChangeLists.Retyped] = Retyped.Count,
        [ChangeLists.Moved] = Moved.Count,
        [ChangeLists.Renamed] = Renamed.Count,
        [ChangeLists.Reworded] = Reworded.Count,
        [ChangeLists.Restated] = Restated.Count,
        [ChangeLists.Related] = Related.Count,
        [ChangeLists.Unrelated] = Unrelated.Count,
    };

    /// <summary>The beginning of each list.</summary>
    public ReleaseDiff First(int most) => new(
        [.. Added.Take(most)], [.. Removed.Take(most)], [.. Renamed.Take(most)], [.. Reworded.Take(most)], [.. Retyped.Take(most)], [.. Moved.Take(most)], [.. Restated.Take(most)],
        [.. Related.Take(most)], [.. Unrelated.Take(most)]);

    public ReleaseSize Size => ReleaseSizes.Of(Added.Count, Removed.Count, Retyped.Count);

    private static bool Same(LocalizedText a, LocalizedText b) => Language.All.All(language => SameText.Is(a[language.Code], b[language.Code]));

    private static string Facts(ElementFacts element) => (
        element.Level, element.Status, element.PopulationFrom, element.PopulationTo, element.Maturity, element.Sdg, element.AgendaAxis, element.Law, element.Requires, element.Source).ToString();
}
