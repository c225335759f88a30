using System.Text;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Exchange;
using Talaia.Metamodel.Imports;

namespace Talaia.Metamodel.Tests.Exchange;

public sealed class TablesTest
{
    [Fact]
    public void A_table_with_the_four_columns_of_when_it_is_in_place_is_read_and_one_without_too()
    {
        var lines = Files.Small.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var with = string.Join('\n', lines.Select((line, i) => i == 0 ? $"{line},{MetamodelFile.InPlaceColumns}" : $"{line},Hi ha ordenança,,,")) + "\n";
        Assert.Equal("Hi ha ordenança", Read(with).Elements[0].InPlace["ca"]);
        Assert.True(Read(Files.Small).Elements[0].InPlace.IsEmpty);
        Assert.Throws<InputException>(() => Read(with.Replace(",in_place_oc", ",in_place_fr", StringComparison.Ordinal)));
        Assert.Equal(7, MetamodelFile.Read(Files.Of(with)).Elements.Count);
    }

    [Fact]
    public void The_starter_goes_through_every_format_unchanged()
    {
        using var file = Files.Starter();
        var starter = ModelFormats.Read(file);
        foreach (var format in Enum.GetValues<ModelFormat>())
        {
            var read = ModelFormats.Read(new MemoryStream(RoundTripProperties.Bytes(starter, format)));
            Assert.Equal(MadeUpModels.Told(starter, true), MadeUpModels.Told(read, true));
            Assert.Equal(starter.Stats.Relations, read.Stats.Relations);
        }
    }

    [Fact]
    public void A_fault_in_a_workbook_is_told_by_sheet_and_cell()
    {
        var tree = Read(Files.Small);
        var bad = tree with { Elements = [.. tree.Elements.Select((element, i) => i == 3 ? element with { Description = new("a\nb\nc"), Level = 7 } : i == 1 ? element with { Description = new("d\ne") } : element)] };
        var problem = Assert.Throws<InputException>(() => ModelFormats.Read(new MemoryStream(RoundTripProperties.Bytes(bad, ModelFormat.Xlsx)))).Problems[0];
        Assert.Equal(("elements", "B5", (int?)5), (problem.Where!.Sheet, problem.Where.Cell, problem.Where.Line));
    }

    [Fact]
    public void A_formula_stays_a_text()
    {
        var tree = Read(Files.Small);
        var formula = tree with { Elements = [tree.Elements[0] with { Name = new("=HYPERLINK(\"http://x\")") }] };
        Assert.Equal(formula.Elements[0].Name, ModelFormats.Read(new MemoryStream(RoundTripProperties.Bytes(formula, ModelFormat.Xlsx))).Elements[0].Name);
        Assert.Contains("\"'=HYPERLINK", Encoding.UTF8.GetString(RoundTripProperties.Bytes(formula, ModelFormat.Csv)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_table_cannot_hold_is_told()
    {
        var document = ModelFormats.Read(Files.Of(ArchiMateReaderTest.Model));
        using var stream = new MemoryStream();
        Assert.Equal(3, ModelFormats.Write(document, ModelFormat.Csv, stream).Count);
    }

    [Theory]
    [InlineData("code,level", ModelFormat.Csv)]
    [InlineData("\uFEFFcode,level", ModelFormat.Csv)]
    [InlineData(" \n<?xml version=\"1.0\"?><model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\">", ModelFormat.ArchiMate)]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">", ModelFormat.RdfXml)]
    [InlineData("# comment\n@prefix a: <b> .", ModelFormat.Turtle)]
    [InlineData("<http://a> <http://b> <http://c> .", ModelFormat.Turtle)]
    [InlineData("{\"@context\":{}}", ModelFormat.JsonLd)]
    [InlineData("{\"format\": \"talaia-metamodel\"", ModelFormat.Json)]
    [InlineData("PK\u0003\u0004", ModelFormat.Xlsx)]
    public void The_format_is_known_by_the_content(string begin, ModelFormat format) => Assert.Equal(format, GuessFormat.Of(Encoding.UTF8.GetBytes(begin)));

    private static ModelDocument Read(string text) => ModelFormats.Read(Files.Of(text));
}
