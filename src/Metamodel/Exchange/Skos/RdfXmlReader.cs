using System.Globalization;
using System.Text;
using System.Xml;
using Talaia.Kernel.Foreign;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Exchange.Skos;

/// <summary>
/// Reads RDF/XML (W3C Recommendation, 2014): node and property elements, property attributes, `resource`, `nodeID`, `datatype`, `xml:lang`, `xml:base` (of the root),
/// `parseType` Resource and Collection. `parseType` Literal and reification (`rdf:ID` on a property) are passed over.
/// </summary>
internal sealed class RdfXmlReader
{
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    private readonly XmlWalk _walk;
    private readonly List<Triple> _triples = [];
    private readonly string _base;
    private int _blank;

    private RdfXmlReader(XmlWalk walk) => (_walk, _base) = (walk, walk.Reader.GetAttribute("base", Xml) ?? "");

    public static List<Triple> Read(Stream stream, string? file) => XmlWalk.Read(stream, file, walk =>
    {
        var reader = new RdfXmlReader(walk);
        if (walk.Reader.LocalName == "RDF" && walk.Reader.NamespaceURI == Rdf.Space)
            walk.EachChild(_ => reader.Node());
        else
            throw new InputException(new Problem("not-rdf", "the file does not begin with rdf:RDF", new Where(file, walk.Line)));
        return reader._triples;
    });

    private string Node()
    {
        var (reader, line) = (_walk.Reader, _walk.Line);
        var subject = Of("about") is { } about ? Iris.Resolve(_base, about)
            : Of("ID") is { } id ? Iris.Resolve(_base, "#" + id)
            : Of("nodeID") is { } node ? "_:" + node
            : NewBlank();
        var type = reader.NamespaceURI + reader.LocalName;
        if (type != Rdf.Space + "Description")
            _triples.Add(new Triple(subject, Rdf.Type, Term.Iri(type), line));
        PropertyAttributes(subject, line);
        var items = 0;
        _walk.EachChild(_ => Property(subject, ref items));
        return subject;
    }

    private void Property(string subject, ref int items)
    {
        var (reader, line) = (_walk.Reader, _walk.Line);
        var predicate = reader.NamespaceURI + reader.LocalName;
        if (predicate == Rdf.Space + "li")
            predicate = string.Create(CultureInfo.InvariantCulture, $"{Rdf.Space}_{++items}");
        var (language, datatype) = (reader.XmlLang, Of("datatype"));
        switch (Of("parseType"))
        {
            case "Resource":
                var inner = NewBlank();
                _triples.Add(new Triple(subject, predicate, Term.Iri(inner), line));
                var count = 0;
                _walk.EachChild(_ => Property(inner, ref count));
                return;
            case "Collection":
                Collection(subject, predicate, line);
                return;
            case not null:
                _walk.Skip();
                return;
        }

        if (Of("resource") is { } resource)
            Refer(subject, predicate, Iris.Resolve(_base, resource), line);
        else if (Of("nodeID") is { } node)
            Refer(subject, predicate, "_:" + node, line);
        else
            TextOrNode(subject, predicate, language, datatype, line);
    }

    private void Refer(string subject, string predicate, string target, int line)
    {
        _triples.Add(new Triple(subject, predicate, Term.Iri(target), line));
        PropertyAttributes(target, line);
        _walk.Skip();
    }

    private void TextOrNode(string subject, string predicate, string language, string? datatype, int line)
    {
        var reader = _walk.Reader;
        if (reader.IsEmptyElement)
        {
            _triples.Add(new Triple(subject, predicate, new Term("", true, language.Length == 0 ? null : language, datatype), line));
            reader.Read();
            return;
        }

        var (text, nodes) = (new StringBuilder(), 0);
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                _walk.CheckDepth();
                nodes++;
                _triples.Add(new Triple(subject, predicate, Term.Iri(Node()), line));
                continue;
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text.Append(reader.Value);
            if (!reader.Read())
                return;
        }

        reader.Read();
        if (nodes == 0)
            _triples.Add(new Triple(subject, predicate, new Term(text.ToString(), true, language.Length == 0 ? null : language, datatype), line));
    }

    private void Collection(string subject, string predicate, int line)
    {
        var (owner, link) = (subject, predicate);
        _walk.EachChild(_ =>
        {
            var cell = NewBlank();
            _triples.Add(new Triple(owner, link, Term.Iri(cell), line));
            _triples.Add(new Triple(cell, Rdf.First, Term.Iri(Node()), line));
            (owner, link) = (cell, Rdf.Rest);
        });
        _triples.Add(new Triple(owner, link, Term.Iri(Rdf.Nil), line));
    }

    private void PropertyAttributes(string subject, int line)
    {
        var reader = _walk.Reader;
        var language = reader.XmlLang;
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length == 0 || reader.NamespaceURI is Xml or "http://www.w3.org/2000/xmlns/" || (reader.NamespaceURI == Rdf.Space && reader.LocalName != "type"))
                continue;
            var predicate = reader.NamespaceURI + reader.LocalName;
            _triples.Add(new Triple(subject, predicate, predicate == Rdf.Type ? Term.Iri(reader.Value) : Term.Text(reader.Value, language.Length == 0 ? null : language), line));
        }

        reader.MoveToElement();
    }

    private string? Of(string attribute) => _walk.Reader.GetAttribute(attribute, Rdf.Space);

    private string NewBlank() => string.Create(CultureInfo.InvariantCulture, $"_:b{++_blank}-");
}
