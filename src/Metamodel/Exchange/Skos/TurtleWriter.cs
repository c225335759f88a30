using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Talaia.Metamodel.Exchange.Skos;

/// <summary>Writes statements as Turtle, those of a subject together, in their order.</summary>
internal static partial class TurtleWriter
{
    private static readonly (string Prefix, string Space)[] Prefixes = [("skos", Rdf.Skos), ("dct", Rdf.Dct), ("talaia", Rdf.Own)];

    public static void Write(IReadOnlyList<Triple> triples, Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var (prefix, space) in Prefixes)
            text.WriteLine($"@prefix {prefix}: <{space}> .");
        string? subject = null;
        foreach (var triple in triples)
        {
            if (triple.Subject != subject)
            {
                text.Write(subject is null ? "\n" : " .\n\n");
                text.Write(Name(subject = triple.Subject));
                text.Write(' ');
            }
            else
            {
                text.Write(" ;\n    ");
            }

            text.Write(triple.Predicate == Rdf.Type ? "a" : Name(triple.Predicate));
            text.Write(' ');
            text.Write(triple.Object.IsLiteral ? Literal(triple.Object) : Name(triple.Object.Value));
        }

        if (subject is not null)
            text.Write(" .\n");
    }

    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                < 0x20 => escaped.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }

    private static string Literal(Term term) =>
        $"\"{Escaped(term.Value)}\"" + (term.Language is { } language && Tag().IsMatch(language) ? "@" + language : "");

    private static string Name(string iri)
    {
        foreach (var (prefix, space) in Prefixes)
        {
            if (iri.StartsWith(space, StringComparison.Ordinal) && Local().IsMatch(iri[space.Length..]))
                return $"{prefix}:{iri[space.Length..]}";
        }

        return $"<{iri}>";
    }

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9_-]*$")]
    private static partial Regex Local();

    [GeneratedRegex("^[a-zA-Z]+(-[a-zA-Z0-9]+)*$")]
    internal static partial Regex Tag();
}
