using System.Globalization;
using Talaia.Metamodel.Elements;

namespace Talaia.Metamodel.Imports;

/// <summary>Something in a file that was taken, yet deserves a look.</summary>
public sealed record Warning(string Code, string Message, int? Line, string? Subject);

/// <summary>What a file of the metamodel says, without any database.</summary>
/// <param name="Elements">In tree order: parents before children, siblings as the file has them.</param>
public sealed record MetamodelTree(IReadOnlyList<ElementFacts> Elements, IReadOnlyList<Warning> Warnings)
{
    public MetamodelStats Stats => MetamodelStats.Of(Elements);
}

/// <summary>Counts of a file or a release.</summary>
/// <param name="Relations">Of children to their parent, and of elements to what they require.</param>
/// <param name="Views">0: a table of elements has no views.</param>
public sealed record MetamodelStats(int Elements, int Relations, int Views, IReadOnlyDictionary<string, int> ByType, IReadOnlyDictionary<string, int> ByLevel)
{
    public static MetamodelStats Of(IReadOnlyList<ElementFacts> elements) => new(
        elements.Count,
        elements.Sum(element => element.RequiredCodes.Count + (element.ParentCode is null ? 0 : 1)),
        0,
        Count(elements, element => element.Type),
        Count(elements, element => element.Level.ToString(CultureInfo.InvariantCulture)));

    private static SortedDictionary<string, int> Count(IReadOnlyList<ElementFacts> elements, Func<ElementFacts, string> value) =>
        new(elements.CountBy(value).ToDictionary(), StringComparer.Ordinal);
}
