using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck.Xunit;
using Talaia.Consultation.Exports;
using Talaia.Kernel.Tables;

namespace Talaia.Consultation.Tests.Exports;

public sealed class ExportsTest
{
    private static readonly DictionaryHeadings Headings = new("Nom", "Etiqueta", "Pregunta", "Tipus", "Mesura", "Valors", "Sense resposta");

    [Fact]
    public void Csv_holds_codes_numbers_with_all_digits_and_no_formula()
    {
        var rows = Pspp.Csv(Encoding.UTF8.GetString(Written(stream => CsvWriting.Write(stream, ASample.Of(ASample.Rows)))).TrimStart('\uFEFF'));
        Assert.Equal("12.345678901234567", rows[1][4]);
        Assert.Equal(["2026-10-02", "13:45:10", "2026-10-02T13:45:10"], rows[1].Skip(5).Take(3));
        Assert.Equal(["'=1+1", "-1"], rows[2].Skip(3).Take(2));
        Assert.Equal(ASample.Long, rows[1][3]);
    }

    [Property]
    public void No_cell_of_text_begins_like_a_formula_and_every_one_can_be_had_back(string? given, byte lead)
    {
        string[] leads = ["", "=", "+", "-", "@", "\t", "\r", "'", "''=", "'-5", "-5", "＝"];
        var text = leads[lead % leads.Length] + given;
        var cell = CsvTable.Cell(text);
        var read = cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
        Assert.Equal(text, CsvTable.Unguarded(read));
        Assert.True(read.Length == 0 || !"=+-@\t\r".Contains(read[0], StringComparison.Ordinal) || decimal.TryParse(read, System.Globalization.CultureInfo.InvariantCulture, out _));
    }

    [Fact]
    public void A_workbook_is_valid_and_its_texts_are_no_formulas()
    {
        var hostile = ASample.Of([.. ASample.Rows, ["=HYPERLINK(\"http://x\")", 1.0, "@SUM(1)", "\u0001\u000B<&>\uD800 " + new string('x', 40_000), double.NaN, null, null, null, 1.0]]);
        using var file = new MemoryStream(Written(stream => XlsxWriting.Write(stream, hostile, "ca")));
        using var workbook = SpreadsheetDocument.Open(file, false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var cells = workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()).ToList();
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Equal(["data", "variables", "values"], workbook.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!));
        Assert.Contains(cells, cell => cell.InnerText.StartsWith("=HYPERLINK", StringComparison.Ordinal) && cell.DataType?.Value != CellValues.Number);
        Assert.Contains(cells, cell => cell.CellValue?.Text == "12.345678901234567" && (cell.DataType is null || cell.DataType.Value == CellValues.Number));
        Assert.All(cells, cell => Assert.True(cell.InnerText.Length <= 32_767));
    }

    [Fact]
    public void Ddi_has_the_parts_of_the_standard_in_its_order()
    {
        var document = XDocument.Load(new MemoryStream(Written(stream => DdiWriting.Write(stream, ASample.Of(ASample.Rows), 3))));
        DdiGrammar.Check(document.Root!);
        XNamespace ddi = DdiWriting.Namespace;
        var variables = document.Descendants(ddi + "var").ToList();
        Assert.Equal(9, variables.Count);
        Assert.Equal(["ca", "es", "en", "oc-aranes"], variables[0].Elements(ddi + "labl").Select(label => label.Attribute(XNamespace.Xml + "lang")!.Value));
        Assert.Equal("9", variables[1].Elements(ddi + "catgry").Single(category => category.Attribute("missing")?.Value == "Y").Element(ddi + "catValu")!.Value);
        Assert.Equal("wgt", variables[8].Attribute("wgt")!.Value);
        Assert.All(variables.Take(8), variable => Assert.Equal("V9", variable.Attribute("wgt-var")!.Value));
    }

    [Theory]
    [InlineData("a part that stands first and comes last")]
    [InlineData("a date that is none", "prodDate", "date", "31/12/2026")]
    [InlineData("a word that the standard does not have", "var", "intrvl", "continuous")]
    [InlineData("a weight that is no variable", "var", "wgt-var", "V99")]
    [InlineData("a name that stands twice", "var", "ID", "F1")]
    [InlineData("an attribute of another element", "catgry", "event", "start")]
    [InlineData("a count that is no number", "caseQnty", "", "three")]
    [InlineData("words between elements", "titlStmt", "", "words")]
    public void What_the_standard_does_not_allow_is_seen(string what, string element = "var", string attribute = "", string value = "")
    {
        var document = XDocument.Load(new MemoryStream(Written(stream => DdiWriting.Write(stream, ASample.Of(), 0))));
        DdiGrammar.Check(document.Root!);
        var one = document.Descendants().First(found => found.Name.LocalName == element);
        if (attribute.Length > 0)
            one.SetAttributeValue(attribute, value);
        else if (value.Length > 0 && one.HasElements)
            one.AddFirst(value);
        else if (value.Length > 0)
            one.Value = value;
        else
            one.AddFirst(one.Elements().Last());
        Assert.True(Record.Exception(() => DdiGrammar.Check(document.Root!)) is not null, what);
    }

    [Fact]
    public void Json_tells_description_and_rows()
    {
        using var json = JsonDocument.Parse(Written(stream => JsonWriting.Write(stream, ASample.Of(ASample.Rows))));
        Assert.Equal("w", json.RootElement.GetProperty("weight").GetString());
        Assert.Equal("Molt", json.RootElement.GetProperty("variables")[1].GetProperty("values")[1].GetProperty("label").GetProperty("ca").GetString());
        Assert.Equal(12.345678901234567, json.RootElement.GetProperty("rows")[0][4].GetDouble());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("rows")[2][1].ValueKind);
    }

    [Fact]
    public void The_dictionary_says_each_variable_in_the_language_asked_for()
    {
        var data = ASample.Of();
        var rows = Pspp.Csv(Encoding.UTF8.GetString(DataDictionary.Csv(data, "ca", Headings)).TrimStart('\uFEFF'));
        Assert.Equal(["ET.1_seriousness", "Gravetat · l·l", "Fins a quin punt és greu?", "Number", "Ordinal", "0 = Gens; 3 = Molt; 9 = No ho sé", "9"], rows[2]);
        Assert.Equal("-1; 900–999", CsvTable.Unguarded(rows[5][6]));
        Assert.Contains("| w | Weight |", DataDictionary.Markdown(data, "en", Headings), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_such_as_every_program_takes() => Assert.Equal(
        ["ET.1_seriousness", "ET.1_seriousness_2", "v_1a", "v_all", "colleccio", "v"],
        VariableNames.Of(["ET.1/seriousness", "et.1 seriousness", "1a", "all", "col·lecció", "·"]).Select(name => name.Replace("et.1", "ET.1", StringComparison.Ordinal)));

    [Property]
    public void Names_are_never_alike_and_always_names(string[] texts)
    {
        var names = VariableNames.Of(texts.Select(text => text ?? ""));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.True(name.Length is > 0 and <= 64 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_')));
    }

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
