using System.Text;
using System.Text.RegularExpressions;

namespace Talaia.Metamodel.Exchange;

/// <summary>Knows the format of a file by how it begins; its name may lie.</summary>
internal static partial class GuessFormat
{
    /// <summary>As much of a file as is looked at.</summary>
    public const int HeadBytes = 8192;

    public static ModelFormat Of(ReadOnlySpan<byte> head)
    {
        if (head is [(byte)'P', (byte)'K', ..])
            return ModelFormat.Xlsx;
        var text = Text(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith('{') || text.StartsWith('['))
            return JsonLd().IsMatch(text) && !text.Contains("\"talaia-metamodel\"", StringComparison.Ordinal) ? ModelFormat.JsonLd : ModelFormat.Json;
        if (text.StartsWith('<') && !Triple().IsMatch(text))
            return text.Contains("http://www.w3.org/1999/02/22-rdf-syntax-ns#", StringComparison.Ordinal) ? ModelFormat.RdfXml : ModelFormat.ArchiMate;
        return text.StartsWith('<') || Turtle().IsMatch(text) ? ModelFormat.Turtle : ModelFormat.Csv;
    }

    private static string Text(ReadOnlySpan<byte> head) => head switch
    {
        [0xff, 0xfe, ..] => Encoding.Unicode.GetString(head),
        [0xfe, 0xff, ..] => Encoding.BigEndianUnicode.GetString(head),
        [(byte)'<', 0, ..] => Encoding.Unicode.GetString(head),
        [0, (byte)'<', ..] => Encoding.BigEndianUnicode.GetString(head),
        _ => Encoding.UTF8.GetString(head),
    };

    [GeneratedRegex("\"@(context|graph|id|type)\"")]
    private static partial Regex JsonLd();

    /// <summary>A subject in angle brackets, as N-Triples and Turtle begin.</summary>
    [GeneratedRegex("^<([a-zA-Z][a-zA-Z0-9+.-]*:|#|/|>)[^\\s<>]*>\\s")]
    private static partial Regex Triple();

    [GeneratedRegex("^(@prefix|@base|prefix\\s|base\\s|#|_:)", RegexOptions.IgnoreCase)]
    private static partial Regex Turtle();
}
