using System.Collections.Frozen;

namespace Talaia.Foresight.Feeds;

/// <summary>The vocabularies met in feeds and the prefix each is known by here, whatever prefix the feed itself chose; empty: the feed formats' own.</summary>
internal static class FeedSpaces
{
    public const string Atom = "http://www.w3.org/2005/atom";
    public const string Svg = "http://www.w3.org/2000/svg";
    public const string MathMl = "http://www.w3.org/1998/math/mathml";

    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>
    {
        [""] = "",
        ["http://backend.userland.com/rss"] = "",
        ["http://backend.userland.com/rss2"] = "",
        ["http://blogs.law.harvard.edu/tech/rss"] = "",
        ["http://cyber.law.harvard.edu/rss/"] = "",
        ["http://purl.org/rss/1.0/"] = "",
        ["http://purl.org/rss/1.0/modules/rss091#"] = "",
        ["http://my.netscape.com/rdf/simple/0.9/"] = "",
        ["http://channel.netscape.com/rdf/simple/0.9/"] = "",
        ["http://example.com/newformat#"] = "",
        ["http://example.com/necho"] = "",
        ["http://purl.org/echo/"] = "",
        ["uri/of/echo/namespace#"] = "",
        ["http://purl.org/pie/"] = "",
        ["http://purl.org/atom/ns#"] = "",
        [Atom] = "",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://example.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
        ["http://www.w3.org/1999/xlink"] = "xlink",
        ["http://www.w3.org/xml/1998/namespace"] = "xml",
        ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
        ["http://schemas.pocketsoap.com/rss/mydescmodule/"] = "szf",
        ["http://purl.org/rss/1.0/modules/link/"] = "l",
        ["http://purl.org/rss/1.0/modules/image/"] = "image",
    }.ToFrozenDictionary();

    /// <summary>The prefix under which a name of this namespace is known; the given one for a vocabulary not in the table.</summary>
    public static string PrefixOf(string space, string given)
    {
        var lower = space.ToLowerInvariant();
        if (lower.Contains("backend.userland.com/rss", StringComparison.Ordinal))
            return "";
        return Prefixes.TryGetValue(lower, out var prefix) ? prefix : given;
    }
}
