using Talaia.Kernel.Languages;

namespace Talaia.Metamodel.Exchange;

/// <summary>
/// Takes texts with any language tag into our four languages. A tag counts by its first part (`en-GB` is English). A text without a tag has the language of
/// the first tagged text beside it. Where a text is in none of our languages it stands as Catalan if nothing else does, and the document remembers in which
/// language it is (<see cref="ModelDocument.TextLanguage"/>).
/// </summary>
internal sealed class TextGathering
{
    private readonly Dictionary<string, int> _foreign = new(StringComparer.OrdinalIgnoreCase);
    private bool _catalan;

    /// <summary>The one foreign language of the file, or `ca`.</summary>
    public string TextLanguage => !_catalan && _foreign.Count == 1 ? _foreign.Keys.Single() : "ca";

    /// <summary>Languages that could not be kept apart, with the number of their texts.</summary>
    public IEnumerable<KeyValuePair<string, int>> Foreign => _foreign.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    /// <param name="texts">Text and tag, empty where there is none; null where there is no text.</param>
    /// <param name="beside">Tag of the texts beside it.</param>
    public LocalizedText Take(List<(string Tag, string Text)>? texts, string beside = "")
    {
        if (texts is null)
            return LocalizedText.Empty;
        var ours = new Dictionary<string, string?>(4);
        (string Tag, string Text)? other = null;
        foreach (var (given, text) in texts)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            var tag = given.Length > 0 ? given : beside;
            var code = CodeOf(tag);
            if (code is null)
                other ??= (tag, text);
            else if (ours.TryAdd(code, text) && code == "ca")
                _catalan = true;
        }

        if (other is { } foreign)
        {
            _foreign[foreign.Tag] = _foreign.GetValueOrDefault(foreign.Tag) + 1;
            ours.TryAdd("ca", foreign.Text);
        }

        return ours.Count == 0 ? LocalizedText.Empty : new LocalizedText(ours);
    }

    /// <summary>Our code of a language tag; Catalan where there is none; null where it is none of ours.</summary>
    public static string? CodeOf(string tag)
    {
        if (tag.Length == 0)
            return "ca";
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var primary = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        return primary is "ca" or "es" or "en" or "oc" ? primary : null;
    }

    public static string FirstTag(List<(string Tag, string Text)>? texts) => texts?.FirstOrDefault(text => text.Tag.Length > 0).Tag ?? "";
}
