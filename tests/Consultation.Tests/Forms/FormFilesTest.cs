using System.IO.Compression;
using System.Text;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Tests.Forms;

/// <summary>Forms in files, among them files made to harm.</summary>
public sealed class FormFilesTest
{
    private const string Styles = """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>""";

    [Theory]
    [InlineData("<c r=\"C2\"><v>1.0</v></c>", "1")]
    [InlineData("<c r=\"C2\"><v>0.25</v></c>", "0.25")]
    [InlineData("<c r=\"C2\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"C2\" s=\"1\"><v>46082</v></c>", "2026-03-01 00:00:00")]
    [InlineData("<c r=\"C2\" s=\"2\"><v>46082.5</v></c>", "2026-03-01 12:00:00")]
    [InlineData("<c r=\"C2\" s=\"1\"><v>0.75</v></c>", "18:00:00")]
    [InlineData("<c r=\"C2\"><f>1+1</f><v>2</v></c>", "2")]
    [InlineData("<c r=\"C2\" t=\"inlineStr\"><is><r><t>two </t></r><r><t>runs</t></r></is></c>", "two runs")]
    public void A_cell_of_a_workbook_is_a_text(string cell, string text) =>
        Assert.Equal(text, CompileForm.From(Read(Xlsx(cell))).Question("/q").Label["default"]);

    [Theory]
    [InlineData("csv")]
    [InlineData("md")]
    [InlineData("xlsx")]
    public void The_same_form_is_read_from_each_format(string format)
    {
        var workbook = Tables.Workbook("| survey |\n| | type | name | label |\n| | text | q | A \\| B, \"C\" |\n| settings |\n| | form_id |\n| | one |");
        Assert.Equal(CompileForm.From(workbook).Comparable(), CompileForm.From(Read(WriteWorkbook.As(workbook, format))).Comparable());
    }

    [Fact]
    public void A_table_that_is_only_a_survey_is_one() =>
        Assert.Equal(["/q"], CompileForm.From(Read(Encoding.UTF8.GetBytes("\uFEFFtype,name,label\r\ntext,q,\"Two\nlines\"\r\n"))).Nodes.Select(node => node.Path));

    [Fact]
    public void A_bomb_is_refused()
    {
        var bytes = Zip(("xl/workbook.xml", Workbook()), ("xl/_rels/workbook.xml.rels", Relations()), ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t=\"str\"><v>" + new string(' ', 60_000_000) + "</v></c></row></sheetData></worksheet>"));
        Assert.InRange(bytes.Length, 1, 2_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("too-long", Refused(bytes).Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 48 << 20);
    }

    [Fact]
    public void An_external_entity_is_not_fetched() => Assert.Equal("not-well-formed", Refused(Zip(
        ("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>"))).Code);

    [Fact]
    public void A_workbook_with_macros_is_refused() => Assert.Equal("macros", Refused(Zip(("xl/workbook.xml", Workbook()), ("xl/vbaProject.bin", "x"))).Code);

    [Fact]
    public void A_row_of_16384_cells_is_refused_and_one_of_empty_cells_is_not()
    {
        string Row(string cell) => string.Concat(Enumerable.Range(1, 16_384).Select(column => $"<c r=\"{Letters(column)}3\"{cell}"));
        Assert.Equal(("too-many-columns", "survey"), Refused(Xlsx("<c r=\"C2\" t=\"str\"><v>Q</v></c>", Row(" t=\"str\"><v>x</v></c>"))) is { } problem ? (problem.Code, problem.Where!.Sheet) : default);
        Assert.Single(CompileForm.From(Read(Xlsx("<c r=\"C2\" t=\"str\"><v>Q</v></c>", Row(" s=\"1\"/>")))).Nodes);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 and then nothing", "not-xlsx")]
    [InlineData("| survey |\n| | ty\u0000pe |", "missing-column")]
    [InlineData("type,name\n\"open", "quote")]
    [InlineData("", "no-survey")]
    public void A_broken_file_is_refused_in_a_sentence(string content, string code) => Assert.Equal(code, Refused(Encoding.UTF8.GetBytes(content)).Code);

    [Fact]
    public void An_old_workbook_is_named() => Assert.Equal("old-workbook", Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]).Code);

    [Fact]
    public void Bytes_that_are_no_text_are_refused() => Assert.Equal("encoding", Refused([.. "| survey |\n| | \""u8, 0xFF, 0xFE, .. "\" |"u8]).Code);

    [Fact]
    public void Five_thousand_questions_are_compiled()
    {
        string[] rows = ["type | name | label | relevant | constraint | hint::ca", .. Enumerable.Range(0, 5_000).Select(i => $"integer | q{i} | Question {i} | ${{q{Math.Max(0, i - 1)}}} > 0 | . >= 0 | Ajuda")];
        Assert.Equal(5_000, CompileForm.From(Read(WriteWorkbook.As(Tables.Workbook(Tables.SurveyTable(rows)), "xlsx"))).Nodes.Count);
    }

    [Fact]
    public void A_chain_of_calculations_as_long_as_the_form_is_followed() => Assert.Equal(20_000, Tables.Survey(
        ["type | name | calculation", "calculate | c0 | 1", .. Enumerable.Range(1, 19_999).Select(i => $"calculate | c{i} | ${{c{i - 1}}} + 1")]).Nodes.Count);

    private static Problem Refused(byte[] bytes) => Assert.Throws<InputException>(() => CompileForm.From(Read(bytes))).Problems[0];

    private static FormWorkbook Read(byte[] bytes) => ReadWorkbook.From(new MemoryStream(bytes), "form");

    private static string Letters(int number) => number <= 26 ? ((char)('A' + number - 1)).ToString() : Letters((number - 1) / 26) + (char)('A' + (number - 1) % 26);

    private static string Workbook() => """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="survey" sheetId="1" r:id="rId1"/></sheets></workbook>""";

    private static string Relations() => """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>""";

    /// <summary>A survey of one text «q», whose label is this cell; perhaps with the cells of a third row.</summary>
    private static byte[] Xlsx(string cell, string third = "") => Zip(
        ("xl/workbook.xml", Workbook()), ("xl/_rels/workbook.xml.rels", Relations()), ("xl/styles.xml", Styles),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>type</v></c><c t=\"str\"><v>name</v></c><c t=\"str\"><v>label</v></c></row>"
            + $"<row r=\"2\"><c t=\"str\"><v>text</v></c><c t=\"str\"><v>q</v></c>{cell}</row><row r=\"3\">{third}</row></sheetData></worksheet>"));

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, part) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(part));
            }
        }

        return content.ToArray();
    }
}
