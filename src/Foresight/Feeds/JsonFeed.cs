using System.Text.Json;

namespace Talaia.Foresight.Feeds;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). Lenient: what has the wrong kind of value counts as missing.</summary>
internal static class JsonFeed
{
    /// <summary>The feed, or null where the text is not JSON with items.</summary>
    public static Feed? Read(string text, string? baseAddress)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            return json.RootElement.ValueKind == JsonValueKind.Object ? Of(json.RootElement, baseAddress) : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Feed? Of(JsonElement root, string? baseAddress)
    {
        if (!root.TryGetProperty("items", out var items) && !root.TryGetProperty("version", out _))
            return null;
        var entries = items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => Entry(item, baseAddress)).ToList()
            : [];
        return new(Text(root, "title"), Address(root, "home_page_url", baseAddress), Address(root, "feed_url", baseAddress), Text(root, "description"), null, entries);
    }

    private static FeedEntry Entry(JsonElement item, string? baseAddress)
    {
        var content = Text(item, "content_html") is { } markup ? ContentCleaner.Clean(markup, baseAddress) : Text(item, "content_text");
        var published = FeedDates.Parse(Text(item, "date_published"));
        return new(
            Text(item, "title"), Address(item, "url", baseAddress) ?? Address(item, "external_url", baseAddress), Text(item, "id"), Text(item, "summary") ?? content,
            content, published, FeedDates.Parse(Text(item, "date_modified")) ?? published, Author(item));
    }

    private static string? Author(JsonElement item)
    {
        var named = item.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array && authors.GetArrayLength() > 0 ? authors[0]
            : item.TryGetProperty("author", out var author) ? author : default;
        return named.ValueKind switch
        {
            JsonValueKind.Object => Text(named, "name") ?? Text(named, "url"),
            JsonValueKind.String => named.GetString(),
            _ => null,
        };
    }

    private static string? Address(JsonElement of, string name, string? baseAddress) => Text(of, name) is { } address ? FeedAddress.Resolve(baseAddress, address) : null;

    private static string? Text(JsonElement of, string name)
    {
        if (!of.TryGetProperty(name, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
        return text.Length > 0 ? text : null;
    }
}
