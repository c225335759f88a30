using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Talaia.Foresight.Feeds;

/// <summary>
/// A feed as `feed parse --json` prints it: `{"feed":{title,link,id,subtitle,updated},"entry":{…first entry…},"entries":N}`, or `{"error":…}`.
/// What the feed does not say is null; times are UTC, `2004-01-01T19:48:21`.
/// </summary>
public static class FeedJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        WriteIndented = false,
    };

    /// <summary>One JSON object of the results by name (the path as given).</summary>
    public static string Of(IEnumerable<KeyValuePair<string, FeedResult>> results)
    {
        var shapes = new Dictionary<string, object>();
        foreach (var (name, result) in results)
            shapes[name] = result.Feed is { } feed ? Shape(feed) : new { error = result.Error ?? "unknown" };
        return JsonSerializer.Serialize(shapes, Options);
    }

    private static object Shape(Feed feed) => new
    {
        feed = new { feed.Title, feed.Link, feed.Id, feed.Subtitle, updated = Instant(feed.Updated) },
        entry = feed.Entries is [var first, ..] ? Shape(first) : null,
        entries = feed.Entries.Count,
    };

    private static object Shape(FeedEntry entry) => new
    {
        entry.Title, entry.Link, entry.Id, entry.Summary, entry.Content, published = Instant(entry.Published), updated = Instant(entry.Updated), entry.Author,
    };

    private static string? Instant(DateTime? time) => time?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}

/// <summary>A feed that was read, or why not.</summary>
public sealed record FeedResult(Feed? Feed, string? Error = null);
