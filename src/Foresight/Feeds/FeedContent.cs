using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Talaia.Foresight.Feeds;

/// <summary>The value of an element that may hold text, escaped markup, inline markup or base64 (RFC 4287 §3.1 and §4.1.3; Atom 0.3 `mode`).</summary>
internal static partial class FeedContent
{
    private static readonly FrozenDictionary<string, string> ShortTypes = new Dictionary<string, string>
    {
        ["text"] = "text/plain",
        ["plain"] = "text/plain",
        ["html"] = "text/html",
        ["xhtml"] = Xhtml,
    }.ToFrozenDictionary();

    private const string Xhtml = "application/xhtml+xml";

    /// <summary>The media type that an element or link says it has, short forms written out.</summary>
    public static string TypeOf(FeedNode node, string otherwise)
    {
        var type = (node["type"] is { Length: > 0 } given ? given : otherwise).ToLowerInvariant();
        return ShortTypes.GetValueOrDefault(type, type);
    }

    /// <summary>True for text and the two kinds of HTML: what can stand in a summary.</summary>
    public static bool IsReadable(string type) => type is "text/plain" or "text/html" or Xhtml;

    /// <summary>
    /// The value, cleaned and with absolute addresses where it is markup. Formats older than Atom do not say whether a text is markup
    /// (<see cref="FeedFlavour.Other"/>): there a text that looks like HTML is taken as HTML.
    /// </summary>
    public static string Of(FeedNode node, string defaultType, FeedFlavour flavour)
    {
        var type = TypeOf(node, defaultType);
        var isBase64 = node["mode"] == "base64" || !(type.StartsWith("text/", StringComparison.Ordinal)
            || type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal));
        var value = new StringBuilder();
        var written = Write(node, ref type, value);
        if (flavour == FeedFlavour.Atom10 && type == Xhtml)
            written = WithoutOuterDiv(node, written);
        var text = written.Trim();
        if (isBase64)
            text = FromBase64(text);
        if (flavour == FeedFlavour.Other && type == "text/plain" && LooksLikeHtml(text))
            type = "text/html";
        return FeedText.Mend(type is "text/html" or Xhtml ? ContentCleaner.Clean(text, node.Base, type == Xhtml) : text);
    }

    private static string Write(FeedNode node, ref string type, StringBuilder into)
    {
        foreach (var child in node.Children)
        {
            if (child is string text)
                into.Append(type == Xhtml ? Escaped(text) : text);
            else if (child is FeedNode element)
            {
                var isXml = type.EndsWith("xml", StringComparison.Ordinal);
                if (!isXml && element.Local == "div")
                {
                    Write(element, ref type, into); // a publisher's habit: escaped text inside a real div
                    continue;
                }

                if (!isXml)
                    type = Xhtml;
                WriteTag(element, into);
                Write(element, ref type, into);
                into.Append("</").Append(element.Local).Append('>');
            }
        }

        return into.ToString();
    }

    private static void WriteTag(FeedNode element, StringBuilder into)
    {
        into.Append('<').Append(element.Local);
        foreach (var (name, value) in element.Attributes)
            into.Append(CultureInfo.InvariantCulture, $" {name}=\"{Escaped(value).Replace("\"", "&quot;", StringComparison.Ordinal)}\"");
        if (element.Local == "svg" && element.Space.Equals(FeedSpaces.Svg, StringComparison.OrdinalIgnoreCase))
            into.Append(" xmlns=\"http://www.w3.org/2000/svg\"");
        if (element.Local == "math" && element.Space.Equals(FeedSpaces.MathMl, StringComparison.OrdinalIgnoreCase))
            into.Append(" xmlns=\"http://www.w3.org/1998/Math/MathML\"");
        into.Append('>');
    }

    /// <summary>In Atom 1.0 the `div` around XHTML is not part of the value, where it is the only child.</summary>
    private static string WithoutOuterDiv(FeedNode node, string written)
    {
        var solid = node.Children.Where(child => child is not string text || !string.IsNullOrWhiteSpace(text)).ToList();
        if (solid is not [FeedNode { Local: "div" } div])
            return written;
        var (inner, type) = (new StringBuilder(), Xhtml);
        return Write(div, ref type, inner);
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string FromBase64(string text)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(Convert.FromBase64String(text));
        }
        catch (Exception other) when (other is FormatException or DecoderFallbackException)
        {
            return text;
        }
    }

    private static bool LooksLikeHtml(string text) =>
        (text.Contains("</", StringComparison.Ordinal) ? ClosingTag().IsMatch(text) || Reference().IsMatch(text) : Reference().IsMatch(text))
        && AnyTag().Matches(text).All(tag => HtmlNames.Elements.Contains(tag.Groups[1].Value.ToLowerInvariant()))
        && NamedReference().Matches(text).All(reference => Entities.IsKnown(reference.Groups[1].Value));

    [GeneratedRegex(@"</\w+>")]
    private static partial Regex ClosingTag();

    [GeneratedRegex(@"&#?\w+;")]
    private static partial Regex Reference();

    [GeneratedRegex(@"</?(\w+)")]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"&(\w+);")]
    private static partial Regex NamedReference();
}

/// <summary>What a feed's family says about its texts: Atom gives their type, Atom 1.0 wraps XHTML in a `div`, the others leave it to be guessed.</summary>
internal enum FeedFlavour
{
    Other,
    Atom,
    Atom10,
}
