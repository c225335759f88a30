using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Feeds;

/// <summary>
/// Reads feeds as they are found on the web: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed; in any encoding, ill-formed or not.
/// Nothing outside the bytes is looked at: no document type, no other file. Measured against feedparser's conformance files.
/// </summary>
public static class FeedReader
{
    /// <summary>No feed is longer: 5 MB.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>The feed. <paramref name="baseUri"/> is where it came from: relative addresses start there.</summary>
    /// <exception cref="InputException">The bytes are too many, or no feed of a known format is in them.</exception>
    public static Feed Read(byte[] content, string? contentType = null, Uri? baseUri = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length > MostBytes)
            throw new InputException(new Problem("feed.large", $"the feed is longer than {MostBytes:N0} bytes."));
        var text = FeedText.Decode(content, contentType).Replace('\0', ' ').TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        var from = baseUri is { IsAbsoluteUri: true } ? baseUri.OriginalString : null;
        var feed = text.StartsWith('{') ? JsonFeed.Read(text, from) : FeedWalk.Of(FeedTree.Build(text, from));
        return feed ?? throw new InputException(new Problem("feed.none", text.Length == 0 ? "the file is empty." : "no RSS, Atom, CDF or JSON feed is in it."));
    }
}
