using System.Collections.Frozen;

namespace Talaia.Kernel.Languages;

/// <summary>
/// A text in up to four languages (ca, es, en, oc). Immutable; two are equal when they hold the same texts.
/// A language without text is a gap, never an empty string; <see cref="In"/> falls back visibly in the order of <see cref="Language.Fallback"/>.
/// </summary>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    public static readonly LocalizedText Empty = new([]);

    private readonly FrozenDictionary<string, string> _texts;

    public LocalizedText(IEnumerable<KeyValuePair<string, string?>> texts) =>
        _texts = texts
            .Where(text => !string.IsNullOrWhiteSpace(text.Value))
            .ToFrozenDictionary(text => Language.Parse(text.Key).Code, text => text.Value!.Trim());

    public LocalizedText(string? ca = null, string? es = null, string? en = null, string? oc = null)
        : this([new("ca", ca), new("es", es), new("en", en), new("oc", oc)])
    {
    }

    /// <summary>A name that is the same in every language, such as that of a municipality.</summary>
    public static LocalizedText Same(string text) => new(text, text, text, text);

    /// <summary>The text in exactly this language, or null where there is a gap.</summary>
    public string? this[string language] => _texts.GetValueOrDefault(language);

    public bool IsEmpty => _texts.Count == 0;

    /// <summary>Languages present, in the platform's order.</summary>
    public IEnumerable<string> Languages => Language.All.Select(language => language.Code).Where(_texts.ContainsKey);

    /// <summary>The text in this language, or in the first language of its fallback that has one; empty when there is none at all.</summary>
    public string In(string language) => Resolve(language).Text;

    /// <summary>The text and the language it is really in, so that a page can mark the fallback with <c>lang</c>.</summary>
    public (string Text, string Language) Resolve(string language)
    {
        foreach (var code in Language.Fallback(language))
        {
            if (_texts.TryGetValue(code, out var text))
                return (text, code);
        }

        return ("", language);
    }

    /// <summary>The same texts with one language replaced; an empty text makes a gap.</summary>
    public LocalizedText With(string language, string? text) =>
        new(_texts.Where(pair => pair.Key != language).Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value))
            .Append(new(language, text)));

    public bool Equals(LocalizedText? other) =>
        other is not null && _texts.Count == other._texts.Count && _texts.All(pair => other[pair.Key] == pair.Value);

    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    public override int GetHashCode() =>
        _texts.Aggregate(0, (hash, pair) => hash ^ HashCode.Combine(pair.Key, pair.Value));

    public override string ToString() => In("ca");
}
