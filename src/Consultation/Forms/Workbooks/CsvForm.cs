using System.Text;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;

namespace Talaia.Consultation.Forms.Workbooks;

/// <summary>
/// A form as one comma-separated file (RFC 4180, UTF-8): a cell in the first column names a sheet, the rows below it stand one column to the right, headers first.
/// A file that begins with the headers of a survey is one.
/// </summary>
internal static class CsvForm
{
    public static FormWorkbook Read(byte[] bytes, string? file)
    {
        var problems = new ProblemList();
        using var content = new MemoryStream(bytes);
        var records = StrictCsv.Records(content, problems, new CsvLimits(200_000, 4 << 20), file).Select(record => (IReadOnlyList<string>)[.. record.Cells.Select(cell => cell.Trim())]).ToList();
        problems.ThrowIfAny();
        if (records.Count > 0 && records[0].Any(IsType))
            records = [["survey"], .. records.Select(cells => (IReadOnlyList<string>)["", .. cells])];
        return new FormWorkbook(file, SheetsInRows.Of(records));
    }

    public static byte[] Write(FormWorkbook workbook)
    {
        var text = new StringBuilder();
        foreach (var sheet in workbook.Sheets)
        {
            text.Append(Quoted(sheet.Name)).Append("\r\n");
            foreach (var row in sheet.Rows)
                text.Append(',').AppendJoin(',', row.Cells.Select(Quoted)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static bool IsType(string cell) => string.Equals(cell, "type", StringComparison.OrdinalIgnoreCase);

    /// <summary>Formulas are not defused here, as they are in exports of answers: an expression such as <c>-1 + ${a}</c> must come back as it was.</summary>
    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
