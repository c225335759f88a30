namespace Talaia.Consultation.Forms.Workbooks;

/// <summary>Several sheets in one table: a cell in the first column names a sheet, whose rows stand to the right of it and below, headers first.</summary>
internal static class SheetsInRows
{
    public static IReadOnlyList<FormSheet> Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        var sheets = new List<(string Name, List<FormRow> Rows)>();
        foreach (var cells in rows)
        {
            if (cells.Count == 0)
                continue;
            if (cells[0].Length > 0)
                sheets.Add((cells[0], []));
            if (sheets.Count > 0 && cells.Skip(1).Any(cell => cell.Length > 0))
                sheets[^1].Rows.Add(new FormRow(sheets[^1].Rows.Count + 1, [.. cells.Skip(1)]));
        }

        return [.. sheets.Select(sheet => new FormSheet(sheet.Name, sheet.Rows))];
    }
}
