using Talaia.Kernel.Workbooks;

namespace Talaia.Consultation.Exports;

/// <summary>
/// Writes a set of data as a workbook: the sheet `data` with codes as they are stored, `variables` and `values` with what they mean. Numbers and dates are cells of
/// numbers and dates, every text is a cell of text, never a formula; a cell holds 32,767 characters at most, what is beyond is cut.
/// </summary>
internal static class XlsxWriting
{
    private const int LongestCell = 32_767;

    /// <param name="language">Of the labels.</param>
    public static void Write(Stream stream, DataSet data, string language) =>
        WorkbookWriter.Write(stream, [("data", Rows(data)), ("variables", Variables(data, language)), ("values", Values(data, language))]);

    private static IEnumerable<IEnumerable<object?>> Rows(DataSet data) => data.Rows.Select(row => row.Select(Cell)).Prepend(data.Variables.Select(variable => variable.Name));

    private static IEnumerable<IEnumerable<object?>> Variables(DataSet data, string language) => data.Variables.Select(IEnumerable<object?> (variable) =>
    [
        variable.Name, Cell(variable.Label.In(language)), Cell(variable.Question.In(language)), variable.Kind.ToString(), variable.Measure.ToString(), Cell(DataDictionary.Missing(variable)),
        variable.Name == data.Weight ? 1.0 : null,
    ]).Prepend(["name", "label", "question", "kind", "measure", "missing", "weight"]);

    private static IEnumerable<IEnumerable<object?>> Values(DataSet data, string language) =>
        (from variable in data.Variables from value in variable.Values select (IEnumerable<object?>)[variable.Name, Cell(value.Value), Cell(value.Label.In(language))]).Prepend(["name", "value", "label"]);

    private static object? Cell(object? value) => value switch
    {
        string { Length: 0 } => null,
        string text => Cut(text),
        double number => double.IsFinite(number) ? number : null,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        TimeOnly => PlainValue.Of(value),
        _ => value,
    };

    private static string Cut(string text) =>
        text.Length <= LongestCell ? text : text[..(char.IsHighSurrogate(text[LongestCell - 1]) ? LongestCell - 1 : LongestCell)];
}
