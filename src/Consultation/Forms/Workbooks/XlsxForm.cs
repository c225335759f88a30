using Talaia.Kernel.Workbooks;

namespace Talaia.Consultation.Forms.Workbooks;

/// <summary>A form as an Office Open XML workbook. A macro workbook is refused; formulas are not reckoned.</summary>
internal static class XlsxForm
{
    private const int MostColumns = 1_000;

    public static FormWorkbook Read(byte[] bytes, string? file)
    {
        using var content = new MemoryStream(bytes);
        return new FormWorkbook(file, [.. Workbook.Read(content, file, MostColumns).Select(sheet => new FormSheet(sheet.Name, Rows(sheet)))]);
    }

    public static byte[] Write(FormWorkbook workbook)
    {
        using var content = new MemoryStream();
        WorkbookWriter.Write(content, [.. workbook.Sheets.Select(sheet => (sheet.Name, (IEnumerable<IEnumerable<string?>>)sheet.Rows.Select(row => row.Cells)))]);
        return content.ToArray();
    }

    /// <summary>Empty rows are left out, but counted.</summary>
    private static List<FormRow> Rows(Sheet sheet) =>
    [
        .. sheet.Rows.Index()
            .Select(row => new FormRow(row.Index + 1, [.. row.Item.Select(cell => cell.Trim())]))
            .Where(row => row.Number == 1 || row.Cells.Any(cell => cell.Length > 0)),
    ];
}
