using System.Globalization;
using Talaia.Metamodel.Imports;

namespace Talaia.Metamodel.Exchange;

/// <summary>Counts of a document. What stands as parent or as requirement counts as a relation, as in our tables.</summary>
internal static class ModelStats
{
    public static MetamodelStats Of(ModelDocument document) => new(
        document.Elements.Count,
        document.Relations.Count + document.Elements.Sum(element => element.Requires.Count + (element.ParentId is null ? 0 : 1)),
        document.Views.Count,
        Count(document.Elements.Select(element => element.Type)),
        Count(document.Elements.Where(element => element.Level is not null).Select(element => element.Level!.Value.ToString(CultureInfo.InvariantCulture))));

    private static SortedDictionary<string, int> Count(IEnumerable<string> values) => new(values.CountBy(value => value).ToDictionary(), StringComparer.Ordinal);
}
