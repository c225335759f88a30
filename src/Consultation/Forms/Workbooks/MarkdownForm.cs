using System.Text;
using System.Text.RegularExpressions;

namespace Talaia.Consultation.Forms.Workbooks;

/// <summary>A form as one table in Markdown, laid out as in <see cref="CsvForm"/>. Lines that are not of a table are passed over; a bar in a cell is written <c>\|</c>.</summary>
internal static partial class MarkdownForm
{
    public static FormWorkbook Read(string text, string? file) => new(file, SheetsInRows.Of(text.Split('\n').Select(Cells).OfType<string[]>()));

    public static byte[] Write(FormWorkbook workbook)
    {
        var text = new StringBuilder();
        foreach (var sheet in workbook.Sheets)
        {
            text.Append("| ").Append(sheet.Name).Append(" |\n");
            foreach (var row in sheet.Rows)
                text.Append("| | ").AppendJoin(" | ", row.Cells.Select(Escaped)).Append(" |\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Whether a cell comes back as it was: a table has one line a row.</summary>
    public static bool Holds(string cell) => cell.AsSpan().IndexOfAny('\r', '\n') < 0 && !cell.EndsWith('\\') && !cell.Contains("\\|", StringComparison.Ordinal);

    private static string[]? Cells(string line)
    {
        var trimmed = line.Trim();
        if (!trimmed.StartsWith('|'))
            return null;
        var inner = trimmed.Length > 1 && trimmed.EndsWith('|') && !trimmed.EndsWith("\\|", StringComparison.Ordinal) ? trimmed[1..^1] : trimmed[1..];
        return Rule().IsMatch(inner) ? null : [.. Bar().Split(inner).Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))];
    }

    private static string Escaped(string cell) => LineEnds().Replace(cell, " ").Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"^[\s|:-]*-[\s|:-]*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"\r\n|\r|\n")]
    private static partial Regex LineEnds();
}
