using System.Collections.Frozen;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>Where the cells of a node stand, so that whoever finds something wrong with an expression can say where.</summary>
internal static class CellPlaces
{
    /// <summary>What XLSForm calls the columns whose meaning has another name.</summary>
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["bind::relevant"] = "relevant", ["bind::required"] = "required", ["bind::readonly"] = "read_only", ["bind::constraint"] = "constraint", ["bind::calculate"] = "calculation",
        ["control::jr:count"] = "repeat_count", ["control::appearance"] = "appearance",
    }.ToFrozenDictionary();

    public static IReadOnlyDictionary<string, Where> Of(AuthoredRow row)
    {
        var places = new Dictionary<string, Where>(row.Filled.Count, StringComparer.Ordinal);
        foreach (var (column, _) in row.Filled)
            places.TryAdd(NameOf(column), row.Sheet.Place(row.Number, column));
        return places;
    }

    private static string NameOf(SheetColumn column) => column.Parts switch
    {
        ["bind", "jr:constraintMsg", ..] => "constraint_message",
        ["bind", "jr:requiredMsg", ..] => "required_message",
        ["bind" or "control", ..] => Names.GetValueOrDefault(column.Name, column.Name),
        _ => column.Parts[0],
    };
}
