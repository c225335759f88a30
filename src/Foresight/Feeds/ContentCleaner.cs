using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Talaia.Foresight.Feeds;

/// <summary>
/// Cleans markup that came in a feed: keeps what <see cref="ContentRules"/> and <see cref="StyleRules"/> allow, makes relative addresses
/// absolute, drops addresses that do something, and writes tags in one form (lower case, attributes sorted and quoted, `&lt;br /&gt;`). Works tag by
/// tag and keeps the tags' order, so it does not balance them: what is printed in a page goes through <see cref="ForPage"/>.
/// </summary>
public sealed partial class ContentCleaner
{
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
        return cleaner._kept.ToString().Trim().Replace("\r\n", "\n", StringComparison.Ordinal);
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
            _kept.Append(mended is > '\u009f' ? $"&#x{(int)mended:x};" : $"&#{written};");
            return at + number.Length;
        }

        if (Name().Match(_text, at) is { Success: true } name)
        {
            if (Entities.IsKnown(name.Groups[1].Value))
                _kept.Append('&').Append(name.Groups[1].ValueSpan).Append(';');
            else
                _kept.Append("&amp;").Append(name.ValueSpan[1..]);
            return at + name.Length;
        }

        Keep("&");
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
            if (tag.Closes)
                Close(tag.Name.ToLowerInvariant());
            else
                Open(tag, _text[at - 1] == '>');
            return at;
        }

        Keep(begin + 1 < _text.Length && char.IsWhiteSpace(_text[begin + 1]) ? "<" : "&lt;");
        return begin + 1;
    }

    /// <summary>A comment stays only where no parser could end it earlier than here.</summary>
    private int TakeComment(int at)
    {
        var end = _text.IndexOf("-->", at + 4, StringComparison.Ordinal);
        if (end < 0)
            return LooseEnd().Match(_text, Math.Min(at + 4, _text.Length)) is { Success: true } loose ? loose.Index + loose.Length : _text.Length;
        var comment = _text.AsSpan(at + 4, end - at - 4);
        if (!comment.StartsWith(">") && !comment.StartsWith("->") && !comment.Contains("--", StringComparison.Ordinal))
            _kept.Append("<!--").Append(comment).Append("-->");
        return end + 3;
    }

    private void Open(Tag tag, bool isWhole)
    {
        var name = tag.Name.ToLowerInvariant();
        var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in tag.Attributes)
            attributes[key.ToLowerInvariant()] = value;
        var dialect = DialectOf(name, attributes);
        if (dialect is null || !isWhole)
            return;
        if (_math + _svg > 0 && attributes.Keys.Any(key => key.StartsWith("xlink:", StringComparison.Ordinal)))
            attributes["xmlns:xlink"] = "http://www.w3.org/1999/xlink";
        var written = dialect == Dialect.Svg ? ContentRules.SvgElements[name] : name;
        _kept.Append('<').Append(written);
        foreach (var (key, value) in attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            AddAttribute(name, key, value, dialect.Value);
        var isEmpty = ContentRules.Empty.Contains(name);
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
        if (ContentRules.Elements.Contains(name) && _svg <= 0)
            return Dialect.Html;
        if (ContentRules.WithText.Contains(name))
            _dropped++;
        if (name is "svg" or "math" && (!_isXhtml || attributes.ContainsKey("xmlns")))
        {
            var space = name == "svg" ? "http://www.w3.org/2000/svg" : "http://www.w3.org/1998/Math/MathML";
            if (attributes.TryAdd("xmlns", space) || attributes["xmlns"] == space)
                _ = name == "svg" ? _svg++ : _math++;
        }

        if (_math > 0 && ContentRules.MathElements.Contains(name))
            return Dialect.Math;
        if (_svg > 0 && ContentRules.SvgElements.ContainsKey(name))
            return Dialect.Svg;
        return ContentRules.Elements.Contains(name) ? Dialect.Html : null;
    }

    private void AddAttribute(string element, string key, string value, Dialect dialect)
    {
        var written = key;
        if (key == "style" && dialect == Dialect.Html)
            value = StyleRules.Clean(value, _svg > 0);
        var isKnown = dialect switch
        {
            Dialect.Math => ContentRules.MathAttributes.Contains(key),
            Dialect.Svg => ContentRules.SvgAttributes.TryGetValue(key, out written!),
            _ => ContentRules.Attributes.Contains(key),
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
        else if (ContentRules.AnimatedValues.Contains(key) && dialect == Dialect.Svg && value.Contains(':', StringComparison.Ordinal))
            return;

        _kept.Append(' ').Append(written).Append("=\"").Append(Quoted(value)).Append('"');
    }

    private static string Quoted(string value) => BareAmpersand().Replace(
        value.Replace(">", "&gt;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal), "&amp;");

    private void Close(string name)
    {
        var written = name;
        if (!ContentRules.Elements.Contains(name))
        {
            if (ContentRules.WithText.Contains(name))
                _dropped--;
            if (_math > 0 && ContentRules.MathElements.Contains(name))
                _math -= name == "math" ? 1 : 0;
            else if (_svg > 0 && ContentRules.SvgElements.TryGetValue(name, out written!))
                _svg -= name == "svg" ? 1 : 0;
            else
                return;
        }

        if (!ContentRules.Empty.Contains(name))
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
