using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Talaia.Foresight.Feeds;

/// <summary>
/// Cleans markup that came in a feed: keeps what <see cref="HtmlNames"/>, <see cref="SvgNames"/>, <see cref="MathNames"/> and <see cref="StyleRules"/>
/// allow, makes relative addresses absolute, drops addresses that do something, and writes tags in one form (lower case, attributes sorted and quoted,
/// `&lt;br /&gt;`). Cleaning what is clean changes nothing. Whatever state a browser's tokeniser is in, with scripts or without, it finds no other tags
/// than those written here: text, attributes and comments hold no `&lt;` that could begin one, and no element is kept inside which tags are text.
/// Works tag by tag and keeps the tags' order, so it does not balance them: what is printed in a page goes through <see cref="ForPage"/>.
/// </summary>
public sealed partial class ContentCleaner
{
    /// <summary>An element whose text is for browsers that no longer exist: it goes with what is inside.</summary>
    private const string Fallback = "applet";
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Math = "http://www.w3.org/1998/Math/MathML";
    private const string XLink = "http://www.w3.org/1999/xlink";

    private readonly string _text;
    private readonly string? _base;
    private readonly bool _isXhtml;
    private readonly StringBuilder _kept = new();
    private int _dropped;
    private int _math;
    private int _svg;

    private ContentCleaner(string text, string? baseAddress, bool isXhtml) => (_text, _base, _isXhtml) = (text, baseAddress, isXhtml);

    /// <summary>The cleaned markup, trimmed. <paramref name="isXhtml"/>: SVG and MathML count only where they say their namespace.</summary>
    public static string Clean(string markup, string? baseAddress = null, bool isXhtml = false)
    {
        if (!markup.AsSpan().ContainsAny('<', '&'))
            return markup.Trim();
        var prepared = FalseDeclaration().Replace(markup.Replace("<![CDATA[", "&lt;![CDATA[", StringComparison.Ordinal), "&lt;!");
        prepared = prepared.Replace("&#39;", "'", StringComparison.Ordinal).Replace("&#34;", "\"", StringComparison.Ordinal);
        var cleaner = new ContentCleaner(prepared, baseAddress, isXhtml);
        cleaner.Run();
        var kept = cleaner._kept.ToString().Trim().Replace("\r\n", "\n", StringComparison.Ordinal);
        return kept.EndsWith('<') ? kept[..^1] + "&lt;" : kept; // nothing that is printed behind it may make a tag of it
    }

    /// <summary>The markup as a page may print it: parsed as a browser would, cleaned once more by HtmlSanitizer, balanced.</summary>
    public static string ForPage(string markup) => new Ganss.Xss.HtmlSanitizer().Sanitize(markup);

    private void Run()
    {
        var at = 0;
        while (at < _text.Length)
        {
            var next = _text.AsSpan(at).IndexOfAny('<', '&');
            next = next < 0 ? _text.Length : at + next;
            Keep(_text.AsSpan(at, next - at));
            at = next;
            if (at < _text.Length)
                at = _text[at] == '&' ? TakeReference(at) : TakeTag(at);
        }
    }

    private void Keep(ReadOnlySpan<char> text)
    {
        if (_dropped == 0)
            _kept.Append(text);
    }

    private int TakeReference(int at)
    {
        if (Number().Match(_text, at) is { Success: true } number)
        {
            var written = number.Groups[1].Value.ToLowerInvariant();
            var isHexadecimal = written[0] == 'x';
            var known = int.TryParse(
                isHexadecimal ? written[1..] : written, isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code);
            var mended = known && code is >= 0x80 and <= 0x9f ? FeedText.Windows1252((char)code) : '\0';
            Keep(mended is > '\u009f' ? $"&#x{(int)mended:x};" : $"&#{written};");
            return at + number.Length;
        }

        if (Name().Match(_text, at) is { Success: true } name)
        {
            Keep(Entities.IsKnown(name.Groups[1].Value) ? $"&{name.Groups[1].Value};" : "&amp;" + name.Value[1..]);
            return at + name.Length;
        }

        Keep("&amp;");
        return at + 1;
    }

    private int TakeTag(int at)
    {
        if (_text.AsSpan(at).StartsWith("<!--"))
            return TakeComment(at);
        if (_text.AsSpan(at).StartsWith("<!") && Declaration().Match(_text, at) is var declaration)
        {
            Keep(declaration.Success ? "" : "&lt;");
            return declaration.Success ? at + declaration.Length : at + 1;
        }

        if (at + 1 < _text.Length && _text[at + 1] is '?')
            return _text.IndexOf('>', at) is var end and >= 0 ? end + 1 : _text.Length;
        var begin = at;
        if (Tag.Read(_text, ref at) is { } tag)
        {
            if (!tag.Closes && HtmlNames.Raw.Contains(tag.Name.ToLowerInvariant()))
                return EndOfRaw(tag, at);
            if (tag.Closes)
                Close(tag.Name.ToLowerInvariant());
            else
                Open(tag, _text[at - 1] == '>');
            return at;
        }

        Keep(begin + 1 < _text.Length && char.IsWhiteSpace(_text[begin + 1]) ? "<" : "&lt;");
        return begin + 1;
    }

    /// <summary>Behind raw text and its end tag; the end of the markup where it is never closed, as a browser reads it.</summary>
    private int EndOfRaw(Tag tag, int at)
    {
        if (tag.ClosesItself && _isXhtml)
            return at;
        var end = _text.IndexOf("</" + tag.Name, at, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
            return _text.Length;
        return Tag.Read(_text, ref end) is { } ? end : _text.Length;
    }

    /// <summary>A comment stays only where no parser, in whatever state, could find its end or a tag inside.</summary>
    private int TakeComment(int at)
    {
        var end = _text.IndexOf("-->", at + 4, StringComparison.Ordinal);
        if (end < 0)
            return LooseEnd().Match(_text, System.Math.Min(at + 4, _text.Length)) is { Success: true } loose ? loose.Index + loose.Length : _text.Length;
        var comment = _text.AsSpan(at + 4, end - at - 4);
        if (!comment.ContainsAny('<', '>', '&') && !comment.Contains("--", StringComparison.Ordinal))
            Keep($"<!--{comment}-->");
        return end + 3;
    }

    private void Open(Tag tag, bool isWhole)
    {
        var name = tag.Name.ToLowerInvariant();
        _dropped += name == Fallback && isWhole ? 1 : 0;
        if (_dropped > 0 || !isWhole)
            return;
        var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in tag.Attributes)
            attributes[key.ToLowerInvariant()] = value;
        if (attributes.TryGetValue("xmlns", out var space) && space is not (Svg or Math))
            attributes.Remove("xmlns");
        if (attributes.ContainsKey("xmlns:xlink"))
            attributes["xmlns:xlink"] = XLink;
        var dialect = DialectOf(name, attributes);
        if (dialect is null)
            return;
        if (_math + _svg > 0 && attributes.Keys.Any(key => key.StartsWith("xlink:", StringComparison.Ordinal)))
            attributes["xmlns:xlink"] = XLink;
        var written = dialect == Dialect.Svg ? SvgNames.Elements[name] : name;
        _kept.Append('<').Append(written);
        foreach (var (key, value) in attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            AddAttribute(name, key, value, dialect.Value);
        var isEmpty = HtmlNames.Void.Contains(name);
        _kept.Append(isEmpty ? " />" : ">");
        if (!isEmpty && tag.ClosesItself && (_isXhtml || tag.Attributes.Count == 0))
            Close(name);
    }

    private enum Dialect
    {
        Html,
        Math,
        Svg,
    }

    private Dialect? DialectOf(string name, SortedDictionary<string, string> attributes)
    {
        if (HtmlNames.Elements.Contains(name) && _svg <= 0)
            return Dialect.Html;
        if (name is "svg" or "math" && (!_isXhtml || attributes.ContainsKey("xmlns")))
        {
            var space = name == "svg" ? Svg : Math;
            if (attributes.TryAdd("xmlns", space) || attributes["xmlns"] == space)
                _ = name == "svg" ? _svg++ : _math++;
        }

        if (_math > 0 && MathNames.Elements.Contains(name))
            return Dialect.Math;
        if (_svg > 0 && SvgNames.Elements.ContainsKey(name))
            return Dialect.Svg;
        return HtmlNames.Elements.Contains(name) ? Dialect.Html : null;
    }

    private void AddAttribute(string element, string key, string value, Dialect dialect)
    {
        var written = key;
        if (key == "style" && dialect == Dialect.Html)
            value = StyleRules.Clean(value, _svg > 0);
        var isKnown = dialect switch
        {
            Dialect.Math => MathNames.Attributes.Contains(key),
            Dialect.Svg => SvgNames.Attributes.TryGetValue(key, out written!),
            _ => HtmlNames.Attributes.Contains(key),
        };
        if (!isKnown || (key == "style" && value.Length == 0))
            return;
        if (key is "rel" or "type")
            value = value.ToLowerInvariant();
        if (ContentRules.Addresses.Contains(key))
        {
            var address = ContentRules.Relative.Contains($"{element}/{key}") ? FeedAddress.Resolve(_base, value) : value;
            var safe = FeedAddress.Safe(address);
            if (safe.Length == 0 && address.Length > 0 && key != "href")
                return;
            value = safe;
        }
        else if (dialect == Dialect.Svg && !IsHarmlessMotion(key, FeedAddress.Decoded(value)))
            return;

        _kept.Append(' ').Append(written).Append("=\"").Append(Quoted(value)).Append('"');
    }

    /// <summary>An animation sets neither an address nor what runs.</summary>
    private static bool IsHarmlessMotion(string key, string value) => key == "attributename"
        ? value.All(c => char.IsAsciiLetter(c) || c == '-') && !value.StartsWith("on", StringComparison.OrdinalIgnoreCase) && !value.Equals("href", StringComparison.OrdinalIgnoreCase)
        : !SvgNames.Animated.Contains(key) || !value.Contains(':', StringComparison.Ordinal);

    private static string Quoted(string value) => BareAmpersand().Replace(
        value.Replace(">", "&gt;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal), "&amp;");

    private void Close(string name)
    {
        var written = name;
        if (_dropped > 0)
        {
            _dropped -= name == Fallback ? 1 : 0;
            return;
        }

        if (!HtmlNames.Elements.Contains(name))
        {
            if (_math > 0 && MathNames.Elements.Contains(name))
                _math -= name == "math" ? 1 : 0;
            else if (_svg > 0 && SvgNames.Elements.TryGetValue(name, out written!))
                _svg -= name == "svg" ? 1 : 0;
            else
                return;
        }

        if (!HtmlNames.Void.Contains(name))
            _kept.Append("</").Append(written).Append('>');
    }

    [GeneratedRegex(@"<!(?!DOCTYPE|--|\[)", RegexOptions.IgnoreCase)]
    private static partial Regex FalseDeclaration();

    [GeneratedRegex("""\G<!(?:DOCTYPE\s+[a-z][^<>'"]*(?:"[^"]*"[^<>'"]*|'[^']*'[^<>'"]*)*|\[[^<>]*\])>""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\G&#(\d{1,8}|[xX][0-9a-fA-F]{1,7});?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\G&([a-zA-Z][-.a-zA-Z0-9]*);?")]
    private static partial Regex Name();

    [GeneratedRegex(@"--[^>]*>")]
    private static partial Regex LooseEnd();

    [GeneratedRegex(@"&(?!#\d+;|#x[0-9a-fA-F]+;|\w+;)")]
    private static partial Regex BareAmpersand();
}
