namespace Talaia.Consultation.Forms.Workbooks;

/// <summary>Writes a form's sheets as a file.</summary>
public static class WriteWorkbook
{
    /// <summary>The formats by name: <c>xlsx</c>, <c>csv</c>, <c>md</c>.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["xlsx", "csv", "md"];

    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <returns>The same bytes for the same sheets. In <c>md</c> a line break in a cell becomes a blank, since a table has none.</returns>
    public static byte[] As(FormWorkbook workbook, string format) => format switch
    {
        "xlsx" => XlsxForm.Write(workbook),
        "csv" => CsvForm.Write(workbook),
        "md" => MarkdownForm.Write(workbook),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A form is written as xlsx, csv or md."),
    };
}
