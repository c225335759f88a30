using System.Text;
using System.Text.Json;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Consultation.Forms.Writing;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Tests.Forms;

/// <summary>Forms written as tables in tests.</summary>
internal static class Tables
{
    public static FormWorkbook Workbook(string table, string? file = null) => ReadWorkbook.From(new MemoryStream(Encoding.UTF8.GetBytes(table)), file);

    public static Form Compile(string table, string? file = null) => CompileForm.From(Workbook(table, file));

    /// <summary>A survey of these rows, headers first, cells with bars between.</summary>
    public static Form Survey(params string[] rows) => Compile(SurveyTable(rows));

    public static string SurveyTable(params string[] rows) => "| survey |\n" + string.Concat(rows.Select(row => $"| | {row} |\n"));

    public static IReadOnlyList<Problem> Refused(string table) => Assert.Throws<InputException>(() => Compile(table)).Problems;

    public static FormQuestion Question(this Form form, string path) => Assert.IsType<FormQuestion>(form.Find(path));

    public static FormGroup Group(this Form form, string path) => Assert.IsType<FormGroup>(form.Find(path));

    public static IEnumerable<string> Codes(this Form form) => form.Warnings.Select(warning => warning.Code);

    /// <summary>The form as JSON without its warnings, whose rows are those of the sheet.</summary>
    public static string Comparable(this Form form)
    {
        using var document = JsonDocument.Parse(FormJson.Write(form));
        return string.Join('\n', document.RootElement.EnumerateObject().Where(part => part.Name != "warnings").Select(part => $"{part.Name}: {part.Value}"));
    }
}
