using System.Text.Json;

namespace Talaia.Metamodel.Exchange.Skos;

/// <summary>What the words of a JSON-LD file mean.</summary>
internal sealed record JsonLdContext(IReadOnlyDictionary<string, JsonLdTerm> Terms, string Base, string Vocabulary, string? Language)
{
    public static readonly JsonLdContext Empty = new(new Dictionary<string, JsonLdTerm>(), "", "", null);

    public JsonLdContext With(JsonElement given, WarningList warnings)
    {
        if (given.ValueKind == JsonValueKind.Array)
            return given.EnumerateArray().Aggregate(this, (context, part) => context.With(part, warnings));
        if (given.ValueKind == JsonValueKind.String)
            warnings.Add("remote-context", $"the context «{given.GetString()}» is not fetched", null, null);
        if (given.ValueKind != JsonValueKind.Object)
            return this;
        var terms = new Dictionary<string, JsonLdTerm>(Terms, StringComparer.Ordinal);
        var (basis, vocabulary, language) = (Base, Vocabulary, Language);
        foreach (var member in given.EnumerateObject())
        {
            switch (member.Name)
            {
                case "@base":
                    basis = member.Value.GetString() ?? "";
                    break;
                case "@vocab":
                    vocabulary = member.Value.GetString() ?? "";
                    break;
                case "@language":
                    language = member.Value.GetString();
                    break;
                default:
                    if (!member.Name.StartsWith('@') && JsonLdTerm.Of(member.Value) is { } term)
                        terms[member.Name] = term;
                    break;
            }
        }

        return new JsonLdContext(terms, basis, vocabulary, language);
    }

    /// <summary>The keyword that a member's name is or stands for; null where it is a property.</summary>
    public string? Keyword(string name) =>
        name.StartsWith('@') ? name : Terms.TryGetValue(name, out var term) && term.Id?.StartsWith('@') == true ? term.Id : null;

    public bool IsReference(string name) => Terms.TryGetValue(name, out var term) && term.Type is "@id" or "@vocab";

    public bool IsLanguageMap(string name) => Terms.TryGetValue(name, out var term) && term.Container == "@language";

    public string? LanguageOf(string name) => Terms.TryGetValue(name, out var term) && term.Language is { } own ? own.Length == 0 ? null : own : Language;

    public string Iri(string text, bool vocabulary) => Iri(text, vocabulary, 0);

    private string Iri(string text, bool vocabulary, int depth)
    {
        if (depth > 8)
            return text; // terms that mean each other
        if (vocabulary && Terms.TryGetValue(text, out var term) && term.Id is { } id && id != text)
            return Iri(id, vocabulary: true, depth + 1);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && !text.AsSpan(colon + 1).StartsWith("//") && Terms.TryGetValue(text[..colon], out var prefix) && prefix.Id is { } space)
            return Iri(space, vocabulary: true, depth + 1) + text[(colon + 1)..];
        if (colon >= 0)
            return text;
        return vocabulary ? Vocabulary + text : Iris.Resolve(Base, text);
    }
}

/// <summary>What one word means.</summary>
internal sealed record JsonLdTerm(string? Id, string? Type, string? Language, string? Container)
{
    public static JsonLdTerm? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new JsonLdTerm(value.GetString(), null, null, null),
        JsonValueKind.Object => new JsonLdTerm(Text(value, "@id"), Text(value, "@type"), LanguageIn(value), Text(value, "@container")),
        _ => null,
    };

    private static string? Text(JsonElement value, string name) => value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static string? LanguageIn(JsonElement value) => value.TryGetProperty("@language", out var text) ? text.ValueKind == JsonValueKind.String ? text.GetString() : "" : null;
}
