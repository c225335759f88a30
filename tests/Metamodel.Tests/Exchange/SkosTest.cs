using System.Text;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Exchange;

namespace Talaia.Metamodel.Tests.Exchange;

public sealed class SkosTest
{
    private const string Turtle = """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        PREFIX dct: <http://purl.org/dc/terms/>
        @base <http://example.org/> .
        # a comment
        <scheme> a skos:ConceptScheme ; skos:prefLabel "Serveis"@ca, 'Services'@en-GB .
        <1> a skos:Concept ; skos:prefLabel "Aigua"@ca ; skos:notation "W.1" ; skos:topConceptOf <scheme> ;
            skos:narrower <2> , <3> ; ;
            skos:definition "\"\u00c0gua\"\n"@ca .
        <2> a skos:Concept ; skos:prefLabel '''Clava'gueram'''@ca ; skos:broader <1> ; skos:related <3> ; skos:exactMatch <http://other.example/9> .
        <3> a skos:Concept ; skos:prefLabel "Pluja"@ca ; skos:altLabel "Xàfec"@ca ; dct:created 2026 ; skos:related <2> ; skos:changeNote [ dct:title "x" ] .
        """;

    [Fact]
    public void A_vocabulary_is_read_from_Turtle()
    {
        var document = Read(Turtle);
        Assert.Equal(("Serveis", "Services"), (document.Name["ca"], document.Name["en"]));
        Assert.Equal((3, 3, 0), (document.Stats.Elements, document.Stats.Relations, document.Stats.Views));
        var (water, sewer, rain) = (document.Elements[0], document.Elements[1], document.Elements[2]);
        Assert.Equal(("W.1", "\"Àgua\"", "http://example.org/1"), (water.Code, water.Description["ca"], water.Id));
        Assert.Equal((water.Id, water.Id, "Clava'gueram"), (sewer.ParentId, rain.ParentId, sewer.Name["ca"]));
        Assert.Equal([new ForeignId("exactMatch", "http://other.example/9")], sewer.ForeignIds);
        Assert.Contains(new ModelProperty("altLabel", "Xàfec", "ca"), rain.Properties);
        Assert.Contains(rain.Properties, property => property is { Name: "http://purl.org/dc/terms/created", Value: "2026" });
    }

    [Fact]
    public void The_same_vocabulary_is_read_from_RDF_XML_and_from_JSON_LD()
    {
        const string xml = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#" xml:base="http://example.org/">
              <skos:Concept rdf:about="1" skos:notation="W.1"><skos:prefLabel xml:lang="ca">Aigua</skos:prefLabel></skos:Concept>
              <rdf:Description rdf:about="2"><rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/><skos:prefLabel xml:lang="ca">Pluja</skos:prefLabel>
                <skos:broader rdf:resource="1"/></rdf:Description>
            </rdf:RDF>
            """;
        const string json = """
            {"@context":{"@base":"http://example.org/","@vocab":"http://www.w3.org/2004/02/skos/core#","id":"@id","broader":{"@type":"@id"},"prefLabel":{"@container":"@language"}},
             "@graph":[{"id":"1","@type":"Concept","prefLabel":{"ca":"Aigua"},"notation":"W.1"},{"id":"2","@type":"Concept","prefLabel":{"ca":"Pluja"},"broader":"1"}]}
            """;
        Assert.Equal(MadeUpModels.Told(Read(xml)), MadeUpModels.Told(Read(json)));
        Assert.Equal(["W.1", null], Read(json).Elements.Select(element => element.Code));
        Assert.Equal("http://example.org/1", Read(xml).Elements[1].ParentId);
    }

    [Theory]
    [InlineData("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<a> a skos:Concept ;\n skos:prefLabel \"x .", 3)]
    [InlineData("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<a> a other:Concept .", 2)]
    [InlineData("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\n<a> a skos:Concept", 3)]
    public void A_fault_is_refused_with_its_line(string text, int line) =>
        Assert.Equal(line, Assert.Throws<InputException>(() => Read(text)).Problems[0].Where!.Line);

    [Theory]
    [InlineData("[")]
    [InlineData("(")]
    public void Brackets_as_deep_as_the_file_are_refused(string bracket) =>
        Assert.Throws<InputException>(() => Read("@prefix p: <http://p/> .\n<a> p:b " + string.Concat(Enumerable.Repeat(bracket == "[" ? "[ p:c " : "( ", 200_000))));

    [Fact]
    public void Concepts_below_themselves_are_warned_of()
    {
        var document = Read("@prefix s: <http://www.w3.org/2004/02/skos/core#> . <a:1> a s:Concept ; s:prefLabel \"x\" ; s:broader <a:2> . <a:2> a s:Concept ; s:prefLabel \"y\" ; s:broader <a:1> . <a:3> a s:Concept ; s:prefLabel \"z\" ; s:broader <a:3> .");
        Assert.Equal(2, document.Warnings.Count(warning => warning.Code == "circular"));
    }

    [Fact]
    public void What_is_related_from_both_ends_is_one_relation_also_beside_the_tree()
    {
        var document = Read("@prefix s: <http://www.w3.org/2004/02/skos/core#> . <a:1> a s:Concept ; s:prefLabel \"x\" ; s:related <a:2> . <a:2> a s:Concept ; s:prefLabel \"y\" ; s:broader <a:1> ; s:related <a:1> .");
        Assert.Equal(("related", "a:1"), (Assert.Single(document.Relations).Type, document.Elements[1].ParentId));
    }

    [RapperTheory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public void An_independent_reader_finds_the_same_in_both_ways_of_writing(int seed)
    {
        var document = new MadeUpModels(seed * 3 + 1).Any(views: false);
        var (turtle, xml) = (RoundTripProperties.Bytes(document, ModelFormat.Turtle), RoundTripProperties.Bytes(document, ModelFormat.RdfXml));
        var statements = Rapper.Statements(turtle, "turtle");
        Assert.Equal(statements, Rapper.Statements(xml, "rdfxml"));

        // And its N-Triples are read by us as the same document.
        var again = ModelFormats.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', statements))), "skos-turtle");
        Assert.Equal(document.Elements.Select(element => element.Id).Order(StringComparer.Ordinal), again.Elements.Select(element => element.Id).Order(StringComparer.Ordinal));
        Assert.Equal(document.Stats.Relations, again.Stats.Relations);
    }

    private static ModelDocument Read(string text) => ModelFormats.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
