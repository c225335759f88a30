using System.Text;
using Talaia.Consultation.Exports;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Consultation.Forms.Writing;
using Talaia.Consultation.Tests.Forms;

namespace Talaia.Consultation.Tests.Exports;

/// <summary>Our workbooks in a spreadsheet that others wrote, beside our own CSV.</summary>
public sealed class LibreOfficeTest
{
    [Fact]
    public void A_workbook_of_answers_opens_without_repair_with_the_cells_of_our_csv()
    {
        var data = ASample.Of(ASample.Rows);
        using var csv = new MemoryStream();
        CsvWriting.Write(csv, data);
        using var xlsx = new MemoryStream();
        XlsxWriting.Write(xlsx, data, "ca");
        var sheets = LibreOffice.Open(xlsx.ToArray());
        Assert.Equal(["data", "values", "variables"], sheets.Keys.Order(StringComparer.Ordinal));
        LibreOffice.Same(Rows(csv.ToArray()), sheets["data"]);
        Assert.Equal(data.Variables.Select(variable => variable.Name), sheets["variables"].Skip(1).Select(row => row[0]));
        Assert.Contains(sheets["values"], row => row is ["ET.1_seriousness", "9", "No ho sé"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(15)]
    public void A_workbook_of_a_form_opens_without_repair_with_the_cells_of_our_csv(int seed)
    {
        var form = ExportForm.Of(CompileForm.From(new MadeUpForms(seed).Any()));
        var sheets = LibreOffice.Open(WriteWorkbook.As(form, "xlsx"));
        var ours = ReadWorkbook.From(new MemoryStream(WriteWorkbook.As(form, "csv")), "form.csv");
        Assert.Equal(ours.Sheets.Select(sheet => sheet.Name).Order(StringComparer.Ordinal), sheets.Keys.Order(StringComparer.Ordinal));
        foreach (var sheet in ours.Sheets)
            LibreOffice.Same([.. sheet.Rows.Select(row => row.Cells.ToList())], sheets[sheet.Name]);
    }

    private static List<List<string>> Rows(byte[] csv) => Pspp.Csv(Encoding.UTF8.GetString(csv).TrimStart('\uFEFF'));
}
