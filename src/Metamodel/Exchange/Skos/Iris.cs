using System.Text.RegularExpressions;
using System.Xml;

namespace Talaia.Metamodel.Exchange.Skos;

/// <summary>How identifiers and names become IRIs (RFC 3987) and come back.</summary>
internal static partial class Iris
{
    public const string Element = "urn:talaia:element:";
    public const string Relation = "urn:talaia:relation:";
    private const string Property = Rdf.Own + "property:";

    public static bool Is(string text) => text.Length < 2_000 && Absolute().IsMatch(text);

    public static string Resolve(string basis, string iri)
    {
        if (basis.Length == 0 || Scheme().IsMatch(iri))
            return iri;
        if (iri.StartsWith('#') || iri.Length == 0)
            return basis.Split('#')[0] + iri;
        return Uri.TryCreate(basis, UriKind.Absolute, out var from) && Uri.TryCreate(from, iri, out var to) ? to.OriginalString.Length > 0 && to.IsAbsoluteUri ? to.AbsoluteUri : iri : basis + iri;
    }

    /// <summary>The IRI of an identifier: itself where it is one, else a name of ours.</summary>
    public static string Of(string id, string space) => Is(id) ? id : space + Uri.EscapeDataString(id);

    /// <summary>The identifier that such an IRI was made of.</summary>
    public static string Id(string iri)
    {
        foreach (var space in (ReadOnlySpan<string>)[Element, Relation])
        {
            if (iri.StartsWith(space, StringComparison.Ordinal))
                return Uri.UnescapeDataString(iri[space.Length..]);
        }

        return iri;
    }

    /// <summary>The predicate of a property: its name where that is an IRI which any format can write, else a name of ours.</summary>
    public static string Predicate(string name) => Is(name) && Split(name) is not null ? name : Property + XmlConvert.EncodeLocalName("p" + name);

    public static string Name(string predicate) =>
        predicate.StartsWith(Property, StringComparison.Ordinal) ? XmlConvert.DecodeName(predicate[Property.Length..])![1..] : predicate;

    /// <summary>An IRI as an XML namespace and a local name; null where it cannot be parted so.</summary>
    public static (string Space, string Local)? Split(string iri)
    {
        var at = iri.LastIndexOfAny(['#', '/', ':']);
        return at > 0 && at + 1 < iri.Length && Local().IsMatch(iri[(at + 1)..]) ? (iri[..(at + 1)], iri[(at + 1)..]) : null;
    }

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>\"{}|^`\\\\\\x00-\\x20\\ud800-\\udfff\\ufffe\\uffff]+$")]
    private static partial Regex Absolute();

    [GeneratedRegex("^([a-zA-Z][a-zA-Z0-9+.-]*|_):")]
    private static partial Regex Scheme();

    [GeneratedRegex("^[a-zA-Z_][a-zA-Z0-9_.-]*$")]
    private static partial Regex Local();
}
