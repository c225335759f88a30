using System.Text;
using System.Text.RegularExpressions;

namespace Talaia.Foresight.Feeds;

/// <summary>
/// Bytes to text: byte order mark, then UTF-8 where the bytes are plainly that, then the charset of the content type, then the XML declaration
/// (XML 1.0 appendix F, RFC 7303, but a publisher's false declaration is not believed), and in the end windows-1252, which never fails.
/// </summary>
internal static partial class FeedText
{
    public static string Decode(byte[] content, string? contentType)
    {
        if (ByMark(content) is var (marked, skip) && marked is not null)
            return marked.GetString(content.AsSpan(skip));
        if (content.AsSpan().ContainsAnyInRange((byte)0x80, (byte)0xff) && Utf8(content) is { } utf8)
            return utf8;
        foreach (var name in new[] { Charset(contentType), Declared(content), "utf-8", "windows-1252" })
        {
            if (Named(name) is { } encoding && TryDecode(encoding, content, out var text))
                return text;
        }

        return Encoding.Latin1.GetString(content);
    }

    /// <summary>
    /// The bytes as UTF-8 where that is what they are, whatever they declare: all their sequences are valid, or all but a stray few.
    /// Text of other encodings is next to never so.
    /// </summary>
    private static string? Utf8(byte[] content)
    {
        var (text, valid) = (Encoding.UTF8.GetString(content), 0);
        var broken = text.AsSpan().Count('\ufffd');
        foreach (var c in text)
            valid += c > '\u007f' ? 1 : 0;
        return broken * 20 <= valid - broken ? text : null;
    }

    private static (Encoding? Encoding, int Skip) ByMark(byte[] bytes) => bytes switch
    {
        [0xef, 0xbb, 0xbf, ..] => (Encoding.UTF8, 3),
        [0xff, 0xfe, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xfe, 0xff, ..] => (new UTF32Encoding(true, true), 4),
        [0xff, 0xfe, ..] => (Encoding.Unicode, 2),
        [0xfe, 0xff, ..] => (Encoding.BigEndianUnicode, 2),
        [0x3c, 0, 0, 0, ..] => (Encoding.UTF32, 0),
        [0, 0, 0, 0x3c, ..] => (new UTF32Encoding(true, false), 0),
        [0x3c, 0, _, 0, ..] => (Encoding.Unicode, 0),
        [0, 0x3c, 0, _, ..] => (Encoding.BigEndianUnicode, 0),
        _ => (null, 0),
    };

    private static string? Charset(string? contentType) =>
        contentType is not null && CharsetParameter().Match(contentType) is { Success: true } found ? found.Groups[1].Value : null;

    private static string? Declared(byte[] content)
    {
        var head = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, 400));
        if (Declaration().Match(head) is { Success: true } plain)
            return plain.Groups[1].Value;
        if (content is [0x4c, 0x6f, 0xa7, 0x94, ..] && Named("IBM037") is { } ebcdic)
            return Declaration().Match(ebcdic.GetString(content, 0, Math.Min(content.Length, 400))) is { Success: true } other ? other.Groups[1].Value : "IBM037";
        return null;
    }

    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return null;
        var wanted = name.Trim().ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => "windows-1252", // as every browser takes it (WHATWG Encoding)
            "utf-16" or "utf16" or "u16" or "utf-32" or "utf-7" => "utf-8", // declared in bytes that are plainly not so
            "gb2312" => "gbk",
            var other => other,
        };
        var (fail, lose) = (EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(wanted, fail, lose) ?? Encoding.GetEncoding(wanted, fail, lose);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool TryDecode(Encoding encoding, byte[] content, out string text)
    {
        try
        {
            text = encoding.GetString(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    /// <summary>
    /// Undoes two frequent mistakes of publishers: UTF-8 taken for Latin-1 and encoded again, and windows-1252 given as code points 128–159.
    /// </summary>
    public static string Mend(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0080', '\u00ff'))
            return text;
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u00ff') && TryDecode(new UTF8Encoding(false, true), Encoding.Latin1.GetBytes(text), out var mended))
            text = mended;
        return text.AsSpan().ContainsAnyInRange('\u0080', '\u009f')
            ? string.Create(text.Length, text, static (span, from) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = Windows1252(from[i]);
            })
            : text;
    }

    /// <summary>The character that windows-1252 means by this code (identity outside 128–159 and for the five codes it leaves free).</summary>
    public static char Windows1252(char code) => code is >= '\u0080' and <= '\u009f' ? Upper1252[code - 0x80] : code;

    private const string Upper1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    [GeneratedRegex("""charset\s*=\s*["']?([\w.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex CharsetParameter();

    [GeneratedRegex("""^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']""")]
    private static partial Regex Declaration();
}
