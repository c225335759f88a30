using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Questionnaires;

/// <summary>What is asked about the need of one element: the paths of its questions, each null where that is not asked.</summary>
/// <param name="Element">Its code in the release of the wave, whatever the form calls it.</param>
public sealed record AskedNeed(string Element, string? Seriousness, string? Urgency, string? Missing)
{
    internal IEnumerable<string> Paths => new[] { Seriousness, Urgency, Missing }.OfType<string>();
}

/// <summary>An element of which a questionnaire learns the need: asked itself, or reckoned from those below it.</summary>
/// <param name="Level">1 area to 4.</param>
/// <param name="AreaCode">Code of the area in which it stands; null for an area itself.</param>
/// <param name="Own">Places in <see cref="Questionnaire.Needs"/> of what is asked about it; empty where it is reckoned.</param>
/// <param name="Below">Places in <see cref="Questionnaire.Elements"/> of those that it is reckoned from where it is not asked itself.</param>
public sealed record AskedElement(string Code, int Level, string? AreaCode, LocalizedText Name, IReadOnlyList<int> Own, IReadOnlyList<int> Below);

/// <summary>Which elements a questionnaire learns the need of: an area first, then what stands in it.</summary>
internal static class AskedElements
{
    /// <summary>What a form asks about and all that stands above, each reckoned from those right below it.</summary>
    public static IReadOnlyList<AskedElement> Of(IReadOnlyList<AskedNeed> needs, AskedTree tree)
    {
        var own = needs.Index().ToLookup(need => need.Item.Element, need => need.Index, StringComparer.Ordinal);
        var rows = tree.With([.. own.Select(asked => asked.Key)]);
        var places = rows.Index().ToDictionary(row => row.Item.Code, row => row.Index, StringComparer.Ordinal);
        var below = rows.ToLookup(row => row.ParentCode ?? "", row => places[row.Code], StringComparer.Ordinal);
        var areas = new Dictionary<string, string>(StringComparer.Ordinal);
        var elements = new List<AskedElement>(rows.Count);
        foreach (var row in rows)
        {
            areas[row.Code] = row.ParentCode is { } parent ? areas[parent] : row.Code;
            elements.Add(new AskedElement(row.Code, row.Level, row.ParentCode is null ? null : areas[row.Code], row.Name, [.. own[row.Code]], [.. below[row.Code]]));
        }

        return elements;
    }
}
