using System.Globalization;
using System.Text;

namespace Talaia.Kernel.Tables;

/// <summary>
/// Writes a table as comma-separated values (RFC 4180, UTF-8 with byte-order mark, so that spreadsheets take it for UTF-8). A cell that a
/// spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection); a plain number stays one. So does a cell that has such an apostrophe
/// already, so that <see cref="Unguarded"/> gives back exactly what was written.
/// </summary>
public static class CsvTable
{
    /// <param name="rows">Each as many cells as the header; null is an empty cell.</param>
    public static byte[] Write(IEnumerable<string> header, IEnumerable<IEnumerable<string?>> rows)
    {
        var text = new StringBuilder("\uFEFF").AppendJoin(',', header.Select(Cell)).Append("\r\n");
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>One cell, quoted where it must be.</summary>
    public static string Cell(string? value)
    {
        var cell = value ?? "";
        if (IsFormula(cell.TrimStart('\'')))
            cell = $"'{cell}";
        return cell.AsSpan().IndexOfAny(",\"\r\n;") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>What a cell was before it was guarded: its text without quotes, as a reader of CSV gives it, less the apostrophe that <see cref="Cell"/> put in front.</summary>
    public static string Unguarded(string cell) => cell.StartsWith('\'') && IsFormula(cell.TrimStart('\'')) ? cell[1..] : cell;

    private static bool IsFormula(string cell) =>
        cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
        && !decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
