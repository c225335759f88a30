using System.Text;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Exchange;

namespace Talaia.Metamodel.Tests.Exchange;

public sealed class ArchiMateReaderTest
{
    internal const string Model = """
        <?xml version="1.0" encoding="UTF-8"?>
        <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-m">
          <name xml:lang="en">Town</name>
          <elements>
            <element identifier="a" xsi:type="BusinessActor"><name xml:lang="ca">Ajuntament</name><name xml:lang="en">Council</name><documentation>Qui governa</documentation>
              <properties><property propertyDefinitionRef="p1"><value>O-1</value></property><property propertyDefinitionRef="p2"><value>A.1</value></property></properties></element>
            <element identifier="b" xsi:type="BusinessService"><name>Padró</name></element>
            <element identifier="c" xsi:type="AndJunction"/>
          </elements>
          <relationships>
            <relationship identifier="r1" source="a" target="b" xsi:type="Serving"/>
            <relationship identifier="r2" source="a" target="r1" xsi:type="Association" isDirected="true"/>
            <relationship identifier="r3" source="a" target="b" xsi:type="Composition"/>
          </relationships>
          <propertyDefinitions>
            <propertyDefinition identifier="p1" type="string"><name>Object ID</name></propertyDefinition>
            <propertyDefinition identifier="p2" type="string"><name>code</name></propertyDefinition>
          </propertyDefinitions>
          <views><diagrams><view identifier="v" xsi:type="Diagram"><name>Vista</name>
            <node identifier="n1" elementRef="a" xsi:type="Element" x="1" y="2" w="30" h="40"><node identifier="n2" elementRef="b" xsi:type="Element" x="5" y="6" w="7" h="8"/></node>
            <connection identifier="k" relationshipRef="r1" xsi:type="Relationship" source="n1" target="n2"><bendpoint x="9" y="9"/></connection>
          </view></diagrams></views>
        </model>
        """;

    [Fact]
    public void A_model_is_read_whole()
    {
        var document = Read(Model);
        Assert.Empty(document.Warnings);
        Assert.Equal((3, 3, 1), (document.Stats.Elements, document.Stats.Relations, document.Stats.Views));
        var council = document.Elements[0];
        Assert.Equal(("a", "A.1", "Ajuntament", "Council", "Qui governa"), (council.Id, council.Code, council.Name["ca"], council.Name["en"], council.Description["ca"]));
        Assert.Equal([new ForeignId("Object ID", "O-1")], council.ForeignIds);
        Assert.Null(document.Elements[1].ParentId); // a composition of others is no parent of ours
        var node = Assert.Single(document.Views[0].Nodes);
        Assert.Equal(("b", 5, 8), (node.Children[0].ElementId, node.Children[0].X, node.Children[0].Height));
        Assert.Equal([new ViewPoint(9, 9)], Assert.Single(document.Views[0].Connections).Bends);
    }

    [Theory]
    [InlineData("target=\"b\" xsi:type=\"Serving\"", "target=\"zz\" xsi:type=\"Serving\"", "dangling-reference", 11)]
    [InlineData("identifier=\"b\"", "identifier=\"a\"", "duplicate-identifier", 7)]
    [InlineData("\"BusinessService\"", "\"BusinessServise\"", "unknown-type", 7)]
    [InlineData("<name>Padró</name>", "", "missing-name", 7)]
    [InlineData("<name>Padró</name>", "<name> </name>", "missing-name", 7)]
    [InlineData("propertyDefinitionRef=\"p1\"", "propertyDefinitionRef=\"p9\"", "unknown-property-definition", 6)]
    [InlineData("elementRef=\"b\"", "elementRef=\"bb\"", "dangling-reference", 20)]
    [InlineData("relationshipRef=\"r1\"", "relationshipRef=\"r9\"", "dangling-reference", 21)]
    [InlineData("identifier=\"b\" ", "", "missing-identifier", 7)]
    public void What_is_wrong_is_a_warning_with_its_line_and_the_rest_is_kept(string good, string bad, string code, int line)
    {
        var document = Read(Model.Replace(good, bad, StringComparison.Ordinal));
        Assert.Contains(document.Warnings, warning => warning.Code == code && warning.Line == line);
        Assert.Equal((3, 3, 1), (document.Stats.Elements, document.Stats.Relations, document.Stats.Views));
    }

    [Fact]
    public void A_model_in_another_language_stays_in_it()
    {
        var document = Read(Model.Replace("<name>Padró", "<name xml:lang=\"nl\">Padró", StringComparison.Ordinal).Replace("xml:lang=\"ca\"", "xml:lang=\"nl\"", StringComparison.Ordinal)
            .Replace("<name>Vista", "<name xml:lang=\"nl\">Vista", StringComparison.Ordinal));
        Assert.Equal(("nl", "Ajuntament"), (document.TextLanguage, document.Elements[0].Name["ca"]));
        Assert.Contains("<name xml:lang=\"nl\">Ajuntament</name>", Encoding.UTF8.GetString(RoundTripProperties.Bytes(document, ModelFormat.ArchiMate)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16"), InlineData("utf-16BE"), InlineData("utf-8")]
    public void Any_encoding_with_its_mark_is_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(Model.Replace("encoding=\"UTF-8\"", "", StringComparison.Ordinal))];
        Assert.Equal(3, ModelFormats.Read(new MemoryStream(content)).Elements.Count);
    }

    [Fact]
    public void Another_xml_file_is_refused() =>
        Assert.Equal("not-archimate", Assert.Throws<InputException>(() => Read("<html/>")).Problems[0].Code);

    private static ModelDocument Read(string text) => ModelFormats.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
