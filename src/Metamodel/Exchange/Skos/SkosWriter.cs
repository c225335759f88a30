using System.Xml;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Imports;

namespace Talaia.Metamodel.Exchange.Skos;

/// <summary>
/// Writes a document as a vocabulary in SKOS, in Turtle, RDF/XML or JSON-LD. What SKOS has no word for stands under `urn:talaia:metamodel:`, so that our own
/// reader takes it back; other programs see concepts, labels and the tree. Views are not written.
/// </summary>
internal sealed class SkosWriter
{
    private const string SchemeIri = "urn:talaia:metamodel";

    private readonly ModelDocument _document;
    private readonly List<Triple> _triples = [];
    private readonly HashSet<string> _elements;

    private SkosWriter(ModelDocument document)
    {
        _document = document;
        _elements = document.Elements.Select(element => element.Id).ToHashSet(StringComparer.Ordinal);
    }

    public static IReadOnlyList<Warning> Write(ModelDocument document, ModelFormat format, Stream stream)
    {
        var writer = new SkosWriter(document);
        writer.Gather();
        switch (format)
        {
            case ModelFormat.RdfXml:
                RdfXmlWriter.Write(writer._triples, stream);
                break;
            case ModelFormat.JsonLd:
                JsonLdWriter.Write(writer._triples, stream);
                break;
            default:
                TurtleWriter.Write(writer._triples, stream);
                break;
        }

        return document.Views.Count == 0 ? [] : [new Warning("not-written", $"SKOS has no views: {document.Views.Count} were left out", null, null)];
    }

    private void Gather()
    {
        Say(SchemeIri, Rdf.Type, Term.Iri(SkosWords.Scheme));
        Texts(SchemeIri, SkosWords.PrefLabel, _document.Name);
        Texts(SchemeIri, SkosWords.Definition, _document.Description);
        Properties(SchemeIri, _document.Properties);
        foreach (var element in _document.Elements.Where(element => element.ParentId is null))
            Say(SchemeIri, SkosWords.HasTopConcept, Term.Iri(Element(element.Id)));
        var children = _document.Elements.Where(element => element.ParentId is not null).ToLookup(element => element.ParentId!);
        var relations = _document.Relations.Where(IsPlain).ToLookup(relation => relation.From);
        foreach (var element in _document.Elements)
            Concept(element, children[element.Id], relations[element.Id]);
        foreach (var relation in _document.Relations.Where(relation => !IsPlain(relation)))
            Relation(relation);
    }

    private void Concept(ModelElement element, IEnumerable<ModelElement> children, IEnumerable<ModelRelation> relations)
    {
        var iri = Element(element.Id);
        Say(iri, Rdf.Type, Term.Iri(SkosWords.Concept));
        Say(iri, SkosWords.InScheme, Term.Iri(SchemeIri));
        Texts(iri, SkosWords.PrefLabel, element.Name);
        Texts(iri, SkosWords.Definition, element.Description);
        if (element.Code is { } code)
            Say(iri, Elements.ElementCodes.IsCode(code) ? SkosWords.Notation : SkosWords.Code, Term.Text(code));
        if (element.ParentId is { } parent)
            Say(iri, SkosWords.Broader, Term.Iri(Element(parent)));
        else
            Say(iri, SkosWords.TopConceptOf, Term.Iri(SchemeIri));
        foreach (var child in children)
            Say(iri, SkosWords.Narrower, Term.Iri(Element(child.Id)));
        foreach (var relation in relations)
            Say(iri, relation.Type == "related" ? SkosWords.Related : SkosWords.Broader, Term.Iri(Element(relation.To)));
        if (element.Type != SkosWords.TypeOfConcept)
            Say(iri, SkosWords.Type, Term.Text(element.Type));
        foreach (var fact in ModelFacts.Of(element).Where(fact => fact.Name != "code"))
            Say(iri, Rdf.Own + fact.Name, Term.Text(fact.Value));
        Texts(iri, SkosWords.InPlace, element.InPlace);
        foreach (var required in element.Requires)
            Say(iri, SkosWords.Requires, Term.Iri(Element(required)));
        foreach (var id in element.ForeignIds.Where(id => !element.Properties.Any(property => property.Name == id.Scheme && property.Value == id.Value)))
        {
            if (id.Scheme is "exactMatch" or "closeMatch" && Iris.Is(id.Value))
                Say(iri, Rdf.Skos + id.Scheme, Term.Iri(id.Value));
            else
                Say(iri, SkosWords.Foreign + XmlConvert.EncodeLocalName("p" + id.Scheme), Term.Text(id.Value));
        }

        Properties(iri, element.Properties);
    }

    /// <summary>Whether SKOS has a word for the relation and nothing more is said of it.</summary>
    private bool IsPlain(ModelRelation relation) =>
        relation.Name.IsEmpty && relation.Description.IsEmpty && relation.Properties.Count == 0 && _elements.Contains(relation.From) && _elements.Contains(relation.To)
        && ((relation.Type == "related" && relation.Id == SkosWords.RelatedId(relation.From, relation.To))
            || (relation.Type == "broader" && relation.Id == SkosWords.BroaderId(relation.From, relation.To)));

    private void Relation(ModelRelation relation)
    {
        var iri = Iris.Of(relation.Id, Iris.Relation);
        Say(iri, Rdf.Type, Term.Iri(SkosWords.Relation));
        Say(iri, SkosWords.Type, Term.Text(relation.Type));
        Say(iri, SkosWords.From, Term.Iri(End(relation.From)));
        Say(iri, SkosWords.To, Term.Iri(End(relation.To)));
        Texts(iri, SkosWords.PrefLabel, relation.Name);
        Texts(iri, SkosWords.Definition, relation.Description);
        Properties(iri, relation.Properties);
    }

    private void Properties(string iri, IReadOnlyList<ModelProperty> properties)
    {
        foreach (var property in properties)
        {
            if (property.Name is SkosWords.SupersededBy or SkosWords.ReplacesName && (_elements.Contains(property.Value) || Iris.Is(property.Value)) && property.Language is null)
                Say(iri, property.Name == SkosWords.SupersededBy ? SkosWords.IsReplacedBy : SkosWords.Replaces, Term.Iri(Element(property.Value)));
            else if (SkosWords.Notes.Contains(property.Name))
                Say(iri, Rdf.Skos + property.Name, Term.Text(property.Value, property.Language));
            else
                Say(iri, Iris.Predicate(property.Name), IsWebAddress(property) ? Term.Iri(property.Value) : Term.Text(property.Value, property.Language));
        }
    }

    private static bool IsWebAddress(ModelProperty property) =>
        property.Language is null && (property.Value.StartsWith("http://", StringComparison.Ordinal) || property.Value.StartsWith("https://", StringComparison.Ordinal)) && Iris.Is(property.Value);

    private void Texts(string iri, string predicate, LocalizedText text)
    {
        foreach (var language in text.Languages)
            Say(iri, predicate, Term.Text(text[language]!, language == "ca" ? _document.TextLanguage : Language.Parse(language).Tag));
    }

    private string End(string id) => _elements.Contains(id) ? Element(id) : Iris.Of(id, Iris.Relation);

    private static string Element(string id) => Iris.Of(id, Iris.Element);

    private void Say(string subject, string predicate, Term said) => _triples.Add(new Triple(subject, predicate, said, 0));
}
