using System.Globalization;
using System.Text.Json;
using Talaia.Kernel.Foreign;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Exchange.Skos;

/// <summary>
/// Reads the part of JSON-LD 1.1 (W3C Recommendation, 2020) in which vocabularies are published: `@graph`, nested nodes, a context in the file with terms,
/// prefixes, `@vocab`, `@base`, `@language`, `@type: @id`, and containers of languages, sets and lists. A context that would have to be fetched is passed
/// over with a warning; JSON has no lines once it is read, so there are none.
/// </summary>
internal sealed class JsonLdReader(WarningList warnings)
{
    private readonly List<Triple> _triples = [];
    private int _blank;

    public static List<Triple> Read(Stream stream, string? file, WarningList warnings)
    {
        try
        {
            using var guarded = new GuardedStream(stream, 1L << 28, (byte)'"', 8 << 20, file);
            using var json = JsonDocument.Parse(guarded, new JsonDocumentOptions { MaxDepth = 128 });
            var reader = new JsonLdReader(warnings);
            reader.Take(json.RootElement, JsonLdContext.Empty);
            return reader._triples;
        }
        catch (JsonException failure)
        {
            throw new InputException(new Problem("bad-json", failure.Message, new Where(file, (int)(failure.LineNumber ?? 0) + 1, (int)(failure.BytePositionInLine ?? 0) + 1)));
        }
        catch (InvalidOperationException failure)
        {
            throw new InputException(new Problem("bad-json", failure.Message, new Where(file, 1)));
        }
    }

    private void Take(JsonElement value, JsonLdContext context)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Take(item, context);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            Node(value, context);
        }
    }

    private string Node(JsonElement node, JsonLdContext context)
    {
        if (node.TryGetProperty("@context", out var own))
            context = context.With(own, warnings);
        var id = "";
        foreach (var member in node.EnumerateObject().Where(member => context.Keyword(member.Name) == "@id" && member.Value.ValueKind == JsonValueKind.String))
            id = context.Iri(member.Value.GetString()!, vocabulary: false);
        if (id.Length == 0)
            id = string.Create(CultureInfo.InvariantCulture, $"_:b{++_blank}-");
        foreach (var member in node.EnumerateObject())
        {
            switch (context.Keyword(member.Name))
            {
                case "@type":
                    foreach (var type in Items(member.Value).Where(type => type.ValueKind == JsonValueKind.String))
                        _triples.Add(new Triple(id, Rdf.Type, Term.Iri(context.Iri(type.GetString()!, vocabulary: true)), 0));
                    break;
                case "@graph" or "@included":
                    Take(member.Value, context);
                    break;
                case "@reverse" when member.Value.ValueKind == JsonValueKind.Object:
                    Reverse(id, member.Value, context);
                    break;
                case null:
                    Property(id, member.Name, member.Value, context);
                    break;
            }
        }

        return id;
    }

    private void Reverse(string id, JsonElement members, JsonLdContext context)
    {
        foreach (var member in members.EnumerateObject())
        {
            foreach (var item in Items(member.Value))
                _triples.Add(new Triple(item.ValueKind == JsonValueKind.Object ? Node(item, context) : context.Iri(item.GetString()!, false), context.Iri(member.Name, true), Term.Iri(id), 0));
        }
    }

    private void Property(string subject, string name, JsonElement value, JsonLdContext context)
    {
        var predicate = context.Iri(name, vocabulary: true);
        if (!Iris.Is(predicate))
        {
            warnings.Add("unknown-term", $"«{name}» has no meaning in the file's context", null, subject);
            return;
        }

        if (context.IsLanguageMap(name) && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var language in value.EnumerateObject())
            {
                foreach (var text in Items(language.Value).Where(text => text.ValueKind == JsonValueKind.String))
                    _triples.Add(new Triple(subject, predicate, Term.Text(text.GetString()!, language.Name.StartsWith('@') ? null : language.Name), 0));
            }

            return;
        }

        foreach (var item in Items(value))
            Value(subject, predicate, name, item, context);
    }

    private void Value(string subject, string predicate, string name, JsonElement item, JsonLdContext context)
    {
        switch (item.ValueKind)
        {
            case JsonValueKind.Object when item.TryGetProperty("@value", out var plain):
                var language = item.TryGetProperty("@language", out var tag) ? tag.GetString() : null;
                var type = item.TryGetProperty("@type", out var datatype) ? context.Iri(datatype.GetString()!, true) : null;
                _triples.Add(new Triple(subject, predicate, new Term(Plain(plain), true, language, type), 0));
                break;
            case JsonValueKind.Object when item.TryGetProperty("@list", out var list) || item.TryGetProperty("@set", out list):
                foreach (var inner in Items(list))
                    Value(subject, predicate, name, inner, context);
                break;
            case JsonValueKind.Object:
                _triples.Add(new Triple(subject, predicate, Term.Iri(Node(item, context)), 0));
                break;
            case JsonValueKind.String when context.IsReference(name):
                _triples.Add(new Triple(subject, predicate, Term.Iri(context.Iri(item.GetString()!, vocabulary: false)), 0));
                break;
            case JsonValueKind.String:
                _triples.Add(new Triple(subject, predicate, Term.Text(item.GetString()!, context.LanguageOf(name)), 0));
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                _triples.Add(new Triple(subject, predicate, Term.Text(Plain(item)), 0));
                break;
        }
    }

    private static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static JsonElement[] Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
}
