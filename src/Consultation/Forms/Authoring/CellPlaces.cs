using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>Where the cells of a node stand, so that whoever finds something wrong with an expression can say where.</summary>
internal static class CellPlaces
{
    private static readonly (string Name, string[] Parts)[] Columns =
    [
        ("label", ["label"]), ("hint", ["hint"]), ("relevant", ["bind", "relevant"]), ("required", ["bind", "required"]), ("read_only", ["bind", "readonly"]), ("constraint", ["bind", "constraint"]),
        ("constraint_message", ["bind", "jr:constraintMsg"]), ("required_message", ["bind", "jr:requiredMsg"]), ("calculation", ["bind", "calculate"]), ("repeat_count", ["control", "jr:count"]),
        ("choice_filter", ["choice_filter"]), ("default", ["default"]), ("trigger", ["trigger"]), ("parameters", ["parameters"]), ("appearance", ["control", "appearance"]), ("type", ["type"]),
    ];

    public static IReadOnlyDictionary<string, Where> Of(AuthoredRow row)
    {
        var places = new Dictionary<string, Where>(StringComparer.Ordinal);
        foreach (var (column, _) in row.Filled)
        {
            foreach (var (name, parts) in Columns)
            {
                if (column.Parts.AsSpan().StartsWith(parts))
                    places.TryAdd(name, row.Sheet.Place(row.Number, column));
            }
        }

        return places;
    }
}
