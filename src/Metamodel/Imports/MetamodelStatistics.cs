using System.Globalization;

namespace Talaia.Metamodel.Imports;

/// <summary>What a metamodel file holds, in numbers. A relation is a child under its parent, or a requirement.</summary>
public sealed record MetamodelStatistics(
    int Elements, int Relations, int Views, IReadOnlyDictionary<string, int> ByType, IReadOnlyDictionary<string, int> ByLevel)
{
    public static MetamodelStatistics Of(IReadOnlyList<ElementLine> lines) => new(
        lines.Count,
        lines.Count(line => line.ParentCode is not null) + lines.Sum(line => line.Requires.Count),
        0,
        new SortedDictionary<string, int>(lines.CountBy(line => line.Type).ToDictionary(), StringComparer.Ordinal),
        new SortedDictionary<string, int>(lines.CountBy(line => line.Level.ToString(CultureInfo.InvariantCulture)).ToDictionary(), StringComparer.Ordinal));
}
