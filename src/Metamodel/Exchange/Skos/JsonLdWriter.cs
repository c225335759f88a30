using System.Text.Encodings.Web;
using System.Text.Json;

namespace Talaia.Metamodel.Exchange.Skos;

/// <summary>Writes statements as JSON-LD: a context of prefixes and a graph with one node for each subject.</summary>
internal static class JsonLdWriter
{
    private static readonly (string Prefix, string Space)[] Prefixes = [("skos", Rdf.Skos), ("dct", Rdf.Dct)];

    public static void Write(IReadOnlyList<Triple> triples, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartObject("@context");
        foreach (var (prefix, space) in Prefixes)
            json.WriteString(prefix, space);
        json.WriteEndObject();
        json.WriteStartArray("@graph");
        foreach (var node in triples.GroupBy(triple => triple.Subject))
        {
            json.WriteStartObject();
            json.WriteString("@id", node.Key);
            foreach (var said in node.GroupBy(triple => triple.Predicate))
            {
                json.WriteStartArray(said.Key == Rdf.Type ? "@type" : Compact(said.Key));
                foreach (var triple in said)
                    Value(json, triple);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, Triple triple)
    {
        if (triple.Predicate == Rdf.Type)
        {
            json.WriteStringValue(Compact(triple.Object.Value));
            return;
        }

        json.WriteStartObject();
        json.WriteString(triple.Object.IsLiteral ? "@value" : "@id", triple.Object.Value);
        if (triple.Object.Language is { } language && TurtleWriter.Tag().IsMatch(language))
            json.WriteString("@language", language);
        json.WriteEndObject();
    }

    private static string Compact(string iri)
    {
        foreach (var (prefix, space) in Prefixes)
        {
            if (iri.StartsWith(space, StringComparison.Ordinal))
                return $"{prefix}:{iri[space.Length..]}";
        }

        return iri;
    }
}
