using System.Text;
using Talaia.Kernel.Tables;

namespace Talaia.Consultation.Exports;

/// <summary>
/// Writes a set of data as CSV: RFC 4180, UTF-8 with byte-order mark, names in the first line, codes as they are stored. Texts that a spreadsheet would take for a formula
/// are guarded as <see cref="CsvTable"/> says; numbers never are.
/// </summary>
internal static class CsvWriting
{
    public static void Write(Stream stream, DataSet data)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', data.Variables.Select(variable => CsvTable.Cell(variable.Name))));
        foreach (var row in data.Rows)
            writer.WriteLine(string.Join(',', row.Select(value => value is string text ? CsvTable.Cell(text) : PlainValue.Of(value))));
    }
}
