using Talaia.Kernel.Languages;

namespace Talaia.Metamodel.Elements;

/// <summary>Everything that is said of an element, apart from the release in which it is said.</summary>
/// <param name="Code">Stable code, independent of the name.</param>
/// <param name="ParentCode">Code of the element one level above; null at level 1.</param>
/// <param name="Level">1 area, 2 scope, 3 need, 4 piece; 0 in an imported model that knows no levels.</param>
/// <param name="PopulationFrom">Least inhabitants for whom it is meant, inclusive; null for no limit.</param>
/// <param name="PopulationTo">Most inhabitants for whom it is meant, inclusive; null for no limit.</param>
/// <param name="Maturity">Level of digital maturity at which it is expected; null where it is not told.</param>
/// <param name="InPlace">What "in place" means, in words that can be checked; empty for elements that are no pieces.</param>
/// <param name="Sdg">Sustainable Development Goals, 1–17, separated by `|`.</param>
/// <param name="Requires">Codes of the elements that must be in place before it, separated by `|`.</param>
public sealed record ElementFacts(
    string Code,
    string? ParentCode,
    int Level,
    string Type,
    LocalizedText Name,
    LocalizedText Description,
    string Status,
    int? PopulationFrom,
    int? PopulationTo,
    int? Maturity,
    string Sdg,
    string AgendaAxis,
    string Law,
    string Requires,
    string Source,
    LocalizedText InPlace)
{
    /// <summary>What else a file said of it, as JSON, to be given back as it came; empty where nothing.</summary>
    public string Properties { get; init; } = "";

    public IReadOnlyList<string> RequiredCodes => Requires.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
