using System.Collections.Frozen;

namespace Talaia.Kernel.Languages;

/// <summary>
/// A text in up to four languages (ca, es, en, oc). Immutable; two are equal when they hold the same texts.
/// A language without text is a gap, never an empty string; <see cref="In"/> falls back visibly in the order of <see cref="Language.Fallback"/>.
/// A language may be marked as a machine's draft that nobody has reviewed; whoever writes that language clears the mark.
/// </summary>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    public static readonly LocalizedText Empty = new([]);

    private readonly FrozenDictionary<string, string> _texts;
    private readonly FrozenSet<string> _machine;

    public LocalizedText(IEnumerable<KeyValuePair<string, string?>> texts)
        : this(texts, [])
    {
    }

    /// <param name="machine">Languages whose text a machine wrote; those without text are passed over.</param>
    public LocalizedText(IEnumerable<KeyValuePair<string, string?>> texts, IEnumerable<string> machine)
    {
        _texts = texts
            .Where(text => !string.IsNullOrWhiteSpace(text.Value))
            .ToFrozenDictionary(text => Language.Parse(text.Key).Code, text => text.Value!.Trim());
        _machine = machine.Where(_texts.ContainsKey).ToFrozenSet();
    }

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

    /// <summary>Languages without text, in the platform's order.</summary>
    public IEnumerable<string> Gaps => Language.All.Select(language => language.Code).Where(code => !_texts.ContainsKey(code));

    /// <summary>Languages whose text a machine wrote and nobody has reviewed, in the platform's order.</summary>
    public IEnumerable<string> Machine => Languages.Where(_machine.Contains);

    /// <summary>Whether a machine wrote the text in this language and nobody has reviewed it.</summary>
    public bool IsMachine(string language) => _machine.Contains(language);

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

    /// <summary>The same texts with one language replaced; an empty text makes a gap. What somebody writes is no machine's any more.</summary>
    public LocalizedText With(string language, string? text) => new(Replaced(language, text), _machine.Where(code => code != language));

    /// <summary>The same texts with a machine's draft in one language.</summary>
    public LocalizedText WithMachine(string language, string? text) => new(Replaced(language, text), _machine.Append(language));

    /// <summary>The same texts, of which somebody has read the machine's draft in this language and found it good.</summary>
    public LocalizedText Reviewed(string language) => With(language, this[language]);

    private IEnumerable<KeyValuePair<string, string?>> Replaced(string language, string? text) =>
        _texts.Where(pair => pair.Key != language).Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value)).Append(new(language, text));

    public bool Equals(LocalizedText? other) =>
        other is not null && _texts.Count == other._texts.Count && _texts.All(pair => other[pair.Key] == pair.Value) && _machine.SetEquals(other._machine);

    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    public override int GetHashCode() =>
        _texts.Aggregate(0, (hash, pair) => hash ^ HashCode.Combine(pair.Key, pair.Value, _machine.Contains(pair.Key)));

    public override string ToString() => In("ca");
}
