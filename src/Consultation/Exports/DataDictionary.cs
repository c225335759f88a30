using System.Text;
using Talaia.Kernel.Tables;

namespace Talaia.Consultation.Exports;

/// <summary>The headings of a dictionary, in the reader's language.</summary>
internal sealed record DictionaryHeadings(string Name, string Label, string Question, string Kind, string Measure, string Values, string Missing);

/// <summary>Says of every variable what it is, for people: as CSV, a variable a line, and as Markdown.</summary>
internal static class DataDictionary
{
    public static byte[] Csv(DataSet data, string language, DictionaryHeadings headings) =>
        CsvTable.Write(Headings(headings), data.Variables.Select(variable => Cells(variable, language)));

    public static string Markdown(DataSet data, string language, DictionaryHeadings headings)
    {
        var text = new StringBuilder().Append("# ").Append(Escaped(data.Title.In(language))).Append("\n\n");
        if (!data.Abstract.IsEmpty)
            text.Append(data.Abstract.In(language)).Append("\n\n");
        if (!data.Method.IsEmpty)
            text.Append(data.Method.In(language)).Append("\n\n");
        Row(text, Headings(headings));
        Row(text, Headings(headings).Select(_ => "---"));
        foreach (var variable in data.Variables)
            Row(text, Cells(variable, language).Select(Escaped));
        return text.ToString();
    }

    /// <summary>Values that are answers and say nothing: `98; 99; 900–999`.</summary>
    public static string Missing(Variable variable) => string.Join("; ", variable.Missing.Select(PlainValue.Of)
        .Concat(variable.MissingRange is { } range ? [$"{PlainValue.Of(range.From)}–{PlainValue.Of(range.To)}"] : []));

    private static string[] Headings(DictionaryHeadings words) => [words.Name, words.Label, words.Question, words.Kind, words.Measure, words.Values, words.Missing];

    private static string[] Cells(Variable variable, string language) =>
    [
        variable.Name, variable.Label.In(language), variable.Question.In(language), variable.Kind.ToString(), variable.Measure.ToString(),
        string.Join("; ", variable.Values.Select(value => $"{PlainValue.Of(value.Value)} = {value.Label.In(language)}")), Missing(variable),
    ];

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Escaped(string cell) => cell.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
