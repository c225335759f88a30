namespace Talaia.Reports.Documents;

internal static class TableCheck
{
    public static IEnumerable<DocumentProblem> Run(Table table, int index)
    {
        if (table.Columns.Count == 0 || table.Columns.Any(column => string.IsNullOrWhiteSpace(column.Header)))
            yield return new("table-without-headers", index, $"The table «{table.Caption}» has a column without a header: name every column.");
        if (string.IsNullOrWhiteSpace(table.Caption))
            yield return new("table-without-caption", index, "A table has no caption: say what it holds.");
        if (table.Rows.FirstOrDefault(row => row.Count != table.Columns.Count) is { } row)
            yield return new("table-row-length", index, $"The table «{table.Caption}» has {table.Columns.Count} columns, but a row has {row.Count} cells.");
    }
}
