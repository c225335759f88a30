using System.Text;
using System.Xml;
using Talaia.Kernel.Foreign;

namespace Talaia.Metamodel.Exchange.Skos;

/// <summary>Writes statements as RDF/XML, those of a subject together, in their order.</summary>
internal static class RdfXmlWriter
{
    public static void Write(IReadOnlyList<Triple> triples, Stream stream)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize };
        using var xml = XmlWriter.Create(stream, settings);
        xml.WriteStartElement("rdf", "RDF", Rdf.Space);
        xml.WriteAttributeString("xmlns", "skos", null, Rdf.Skos);
        xml.WriteAttributeString("xmlns", "dct", null, Rdf.Dct);
        xml.WriteAttributeString("xmlns", "talaia", null, Rdf.Own);
        string? subject = null;
        foreach (var triple in triples)
        {
            if (triple.Subject != subject)
            {
                if (subject is not null)
                    xml.WriteEndElement();
                xml.WriteStartElement("Description", Rdf.Space);
                xml.WriteAttributeString("about", Rdf.Space, subject = triple.Subject);
            }

            var (space, local) = Iris.Split(triple.Predicate) ?? Parted(triple.Predicate);
            xml.WriteStartElement(local, space);
            if (!triple.Object.IsLiteral)
                xml.WriteAttributeString("resource", Rdf.Space, triple.Object.Value);
            else if (triple.Object.Language is { } language && TurtleWriter.Tag().IsMatch(language))
                xml.WriteAttributeString("xml", "lang", null, language);
            if (triple.Object.IsLiteral)
                xml.WriteString(XmlSafe.Of(triple.Object.Value));
            xml.WriteEndElement();
        }

        if (subject is not null)
            xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Predicates of ours whose local name holds letters beyond ASCII.</summary>
    private static (string Space, string Local) Parted(string predicate)
    {
        var at = predicate.LastIndexOf(':') + 1;
        return (predicate[..at], predicate[at..]);
    }
}
