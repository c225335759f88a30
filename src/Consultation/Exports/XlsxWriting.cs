using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Talaia.Consultation.Exports;

/// <summary>
/// Writes a set of data as a workbook: the sheet `data` with codes as they are stored, `variables` and `values` with what they mean. Numbers and dates are cells of
/// numbers and dates, every text is a cell of text, never a formula; a cell holds 32,767 characters at most, what is beyond is cut.
/// </summary>
internal static class XlsxWriting
{
    private const int LongestCell = 32_767;

    /// <param name="language">Of the labels.</param>
    public static void Write(Stream stream, DataSet data, string language) => MiniExcel.SaveAs(
        stream,
        new Dictionary<string, object> { ["data"] = Rows(data), ["variables"] = Variables(data, language), ["values"] = Values(data, language) },
        configuration: new OpenXmlConfiguration { AutoFilter = false, EnableAutoWidth = false });

    private static IEnumerable<Dictionary<string, object?>> Rows(DataSet data) =>
        data.Rows.Select(row => data.Variables.Select((variable, i) => (variable.Name, Value: Cell(row[i]))).ToDictionary(cell => cell.Name, cell => cell.Value));

    private static IEnumerable<Dictionary<string, object?>> Variables(DataSet data, string language) => data.Variables.Select(variable => new Dictionary<string, object?>
    {
        ["name"] = variable.Name,
        ["label"] = Cell(variable.Label.In(language)),
        ["question"] = Cell(variable.Question.In(language)),
        ["kind"] = variable.Kind.ToString(),
        ["measure"] = variable.Measure.ToString(),
        ["missing"] = Cell(DataDictionary.Missing(variable)),
        ["weight"] = variable.Name == data.Weight ? 1.0 : null,
    });

    private static IEnumerable<Dictionary<string, object?>> Values(DataSet data, string language) =>
        from variable in data.Variables
        from value in variable.Values
        select new Dictionary<string, object?> { ["name"] = variable.Name, ["value"] = Cell(value.Value), ["label"] = Cell(value.Label.In(language)) };

    private static object? Cell(object? value) => value switch
    {
        string { Length: 0 } => null,
        string text => Cut(XmlText.Clean(text)),
        double number => double.IsFinite(number) ? number : null,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        TimeOnly => PlainValue.Of(value),
        _ => value,
    };

    private static string Cut(string text) =>
        text.Length <= LongestCell ? text : text[..(char.IsHighSurrogate(text[LongestCell - 1]) ? LongestCell - 1 : LongestCell)];
}
