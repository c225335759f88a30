using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Talaia.Kernel.Audit;

/// <summary>
/// What an act changed in the rows that let it be kept, as JSON `{"table/key":{"column":[before,after]}}`; a removed row has no after. New rows are not
/// copied: they stand in their table. Of long texts the beginning is kept.
/// </summary>
internal static class BeforeAndAfter
{
    private const int LongestText = 500;
    private const int LongestAll = 20_000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <returns>Empty where nothing may be kept.</returns>
    public static string Of(IEnumerable<EntityEntry> changes)
    {
        var rows = new SortedDictionary<string, SortedDictionary<string, string?[]>>(StringComparer.Ordinal);
        foreach (var change in changes.Where(change => change.State is EntityState.Modified or EntityState.Deleted && change.Metadata.KeepsChanges()))
        {
            var columns = new SortedDictionary<string, string?[]>(StringComparer.Ordinal);
            foreach (var property in change.Properties.Where(property => IsKept(property.Metadata) && (change.State == EntityState.Deleted || property.IsModified)))
            {
                var before = Text(property, property.OriginalValue);
                var after = change.State == EntityState.Deleted ? null : Text(property, property.CurrentValue);
                if (before != after)
                    columns[property.Metadata.GetColumnName()] = [before, after];
            }

            if (columns.Count > 0)
                rows[$"{change.Metadata.GetTableName()}/{Key(change)}"] = columns;
        }

        if (rows.Count == 0)
            return "";
        var text = JsonSerializer.Serialize(rows, Json);
        if (text.Length <= LongestAll)
            return text;
        var keys = JsonSerializer.Serialize(rows.Keys, Json);
        return keys.Length <= LongestAll ? keys : keys[..LongestAll];
    }

    private static bool IsKept(IReadOnlyProperty property) => !property.IsPersonal() && !property.IsConcurrencyToken;

    private static string Key(EntityEntry change) =>
        string.Join(',', change.Metadata.FindPrimaryKey()!.Properties.Select(property => Convert.ToString(change.Property(property.Name).CurrentValue, CultureInfo.InvariantCulture)));

    private static string? Text(PropertyEntry property, object? value)
    {
        var stored = property.Metadata.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
        var text = stored is null ? null : Convert.ToString(stored, CultureInfo.InvariantCulture);
        return text is { Length: > LongestText } ? text[..LongestText] + "…" : text;
    }
}
