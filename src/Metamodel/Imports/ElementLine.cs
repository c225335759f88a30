using Talaia.Kernel.Languages;

namespace Talaia.Metamodel.Imports;

/// <summary>One line of a metamodel file.</summary>
/// <param name="Line">1-based line of the file, for messages.</param>
public sealed record ElementLine(
    int Line,
    string Code,
    int Level,
    string? ParentCode,
    string Type,
    LocalizedText Name,
    LocalizedText Description,
    string Status,
    int? PopulationFrom,
    int? PopulationTo,
    int? Maturity,
    IReadOnlyList<int> Sdg,
    int? AgendaAxis,
    string Law,
    IReadOnlyList<string> Requires,
    string Source);
