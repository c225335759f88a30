namespace Talaia.Foresight.Feeds;

/// <summary>What has been found so far for a feed or for one entry; the rules of which of several wins.</summary>
internal sealed class FeedDraft
{
    private readonly Dictionary<string, (string Value, int Depth)> _texts = [];

    public DateTime? Published { get; set; }

    public DateTime? Updated { get; set; }

    /// <summary>True once an element that is content by its name was met: a later description is then a summary, not a second content.</summary>
    public bool HasContent { get; set; }

    public string? this[string field] => _texts.TryGetValue(field, out var found) ? found.Value : null;

    /// <summary>The last one wins, except over one that stands nearer to the top.</summary>
    public void Set(string field, string value, int depth)
    {
        if (!_texts.TryGetValue(field, out var old) || depth <= old.Depth)
            _texts[field] = (value, depth);
    }

    /// <summary>The first one stays.</summary>
    public void SetIfNone(string field, string value) => _texts.TryAdd(field, (value, int.MaxValue));

    /// <summary>The first one stays, except that one nearer to the top replaces it.</summary>
    public void SetTitle(string value, int depth)
    {
        if (value.Length > 0 && (!_texts.TryGetValue("title", out var old) || depth < old.Depth))
            _texts["title"] = (value, depth);
    }

    public string? Text(string field) => this[field] is { Length: > 0 } value ? value : null;
}
