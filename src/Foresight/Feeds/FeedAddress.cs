using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Talaia.Foresight.Feeds;

/// <summary>Addresses as texts: relative ones resolved as RFC 3986 §5.2 says, absolute ones left exactly as written.</summary>
internal static partial class FeedAddress
{
    private static readonly FrozenSet<string> Schemes = new[]
    {
        "http", "https", "ftp", "sftp", "file", "mailto", "tel", "callto", "sip", "sips", "geo", "magnet", "feed", "news", "nntp", "snews", "irc", "ircs", "git", "ssh",
        "svn", "svn+ssh", "rsync", "rtsp", "rtspu", "mms", "gopher", "telnet", "imap", "hdl", "h323", "prospero", "shttp", "wais", "aim", "cvs", "facetime", "gtalk", "irc6",
        "itms", "msnim", "skype", "smb", "ymsg",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The address itself, or an empty text where its scheme may do something (`javascript:`, `data:`, `vbscript:`).</summary>
    public static string Safe(string address)
    {
        var bare = string.Concat(Decoded(address).Where(c => c > ' ' && !char.IsControl(c)));
        var colon = bare.AsSpan().IndexOfAny(":/?#");
        if (colon < 0 || bare[colon] != ':')
            return address;
        return Schemes.Contains(bare[..colon]) ? address : "";
    }

    /// <summary>
    /// An attribute's value as a browser may come to see it, as far as it matters here: numeric character references, with or without their semicolon, and
    /// the named ones that stand for a colon, white space or letters.
    /// </summary>
    public static string Decoded(string value) => Reference().Replace(value, reference => reference.Value.ToLowerInvariant() switch
    {
        "&tab;" => "\t",
        "&newline;" => "\n",
        "&colon;" => ":",
        "&fjlig;" => "fj",
        var number => Character(number.TrimEnd(';')[2..]),
    });

    private static string Character(string code)
    {
        var known = code[0] == 'x'
            ? int.TryParse(code.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            : int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        return known && Rune.IsValid(value) ? new Rune(value).ToString() : "\uFFFD";
    }

    /// <summary>The reference seen from a base; the reference itself where it is absolute or there is no base.</summary>
    public static string Resolve(string? baseAddress, string reference)
    {
        reference = TooManySlashes().Replace(reference.Trim(), "$1");
        var from = Parts().Match(baseAddress ?? "");
        var to = Parts().Match(reference);
        if (!from.Groups["scheme"].Success || to.Groups["scheme"].Success || !to.Success)
            return reference;
        var scheme = from.Groups["scheme"].Value + ":";
        if (to.Groups["host"].Success)
            return scheme + reference;
        if (scheme.Length > 0 && !from.Groups["host"].Success && !from.Groups["path"].Value.StartsWith('/'))
            return reference;
        var root = scheme + (from.Groups["host"].Success ? "//" + from.Groups["host"].Value : "");
        var (path, query) = (to.Groups["path"].Value, to.Groups["query"].Value);
        var fragment = to.Groups["fragment"].Value;
        if (path.Length == 0)
            return root + from.Groups["path"].Value + (query.Length > 0 ? query : from.Groups["query"].Value) + fragment;
        if (path[0] != '/')
        {
            var folder = from.Groups["path"].Value;
            path = (folder.Length == 0 ? "/" : folder[..(folder.LastIndexOf('/') + 1)]) + path;
        }

        return root + WithoutDots(path) + query + fragment;
    }

    private static string WithoutDots(string path)
    {
        var kept = new List<string>();
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i] == ".." && kept.Count > 1)
                kept.RemoveAt(kept.Count - 1);
            if (segments[i] is not ("." or ".."))
                kept.Add(segments[i]);
            else if (i == segments.Length - 1)
                kept.Add("");
        }

        return string.Join('/', kept);
    }

    [GeneratedRegex(@"^(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?://(?<host>[^/?#]*))?(?<path>[^?#]*)(?<query>\?[^#]*)?(?<fragment>#.*)?$", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^((?!file)[A-Za-z][A-Za-z0-9+.-]*://)/+")]
    private static partial Regex TooManySlashes();

    [GeneratedRegex(@"&(?:#x[0-9a-f]+;?|#[0-9]+;?|(?:tab|newline|colon|fjlig);)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
