namespace Talaia.Kernel.Languages;

/// <summary>
/// A text in up to four languages (ca, es, en, oc). Immutable; two are equal when they hold the same texts.
/// A language without text is a gap, never an empty string; <see cref="In"/> falls back visibly in the order of <see cref="Language.Fallback"/>.
/// A language may be marked as a machine's draft that nobody has reviewed; whoever writes that language clears the mark.
/// </summary>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    public static readonly LocalizedText Empty = new([]);

    /// <summary>By the place of the language in <see cref="Language.All"/>; null for a gap. A large model holds hundreds of thousands of texts.</summary>
    private readonly string?[] _texts;
    private readonly int _machine;

    public LocalizedText(IEnumerable<KeyValuePair<string, string?>> texts)
        : this(texts, [])
    {
    }

    /// <param name="machine">Languages whose text a machine wrote; those without text are passed over.</param>
    public LocalizedText(IEnumerable<KeyValuePair<string, string?>> texts, IEnumerable<string> machine)
    {
        _texts = new string?[Language.All.Count];
        foreach (var (language, text) in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
                _texts[Place(Language.Parse(language).Code)] = text.Trim();
        }

        foreach (var language in machine)
        {
            if (Place(language) is >= 0 and var at && _texts[at] is not null)
                _machine |= 1 << at;
        }
    }

    public LocalizedText(string? ca = null, string? es = null, string? en = null, string? oc = null)
        : this([new("ca", ca), new("es", es), new("en", en), new("oc", oc)])
    {
    }

    /// <summary>A name that is the same in every language, such as that of a municipality.</summary>
    public static LocalizedText Same(string text) => new(text, text, text, text);

    /// <summary>The text in exactly this language, or null where there is a gap.</summary>
    public string? this[string language] => Place(language) is >= 0 and var at ? _texts[at] : null;

    public bool IsEmpty => Array.TrueForAll(_texts, text => text is null);

    /// <summary>Languages present, in the platform's order.</summary>
    public IEnumerable<string> Languages => Language.All.Select(language => language.Code).Where(code => this[code] is not null);

    /// <summary>Languages without text, in the platform's order.</summary>
    public IEnumerable<string> Gaps => Language.All.Select(language => language.Code).Where(code => this[code] is null);

    /// <summary>Languages whose text a machine wrote and nobody has reviewed, in the platform's order.</summary>
    public IEnumerable<string> Machine => Languages.Where(IsMachine);

    /// <summary>Whether a machine wrote the text in this language and nobody has reviewed it.</summary>
    public bool IsMachine(string language) => Place(language) is >= 0 and var at && (_machine & (1 << at)) != 0;

    /// <summary>The text in this language, or in the first language of its fallback that has one; empty when there is none at all.</summary>
    public string In(string language) => Resolve(language).Text;

    /// <summary>The text and the language it is really in, so that a page can mark the fallback with <c>lang</c>.</summary>
    public (string Text, string Language) Resolve(string language)
    {
        foreach (var code in Language.Fallback(language))
        {
            if (this[code] is { } text)
                return (text, code);
        }

        return ("", language);
    }

    /// <summary>The same texts with one language replaced; an empty text makes a gap. What somebody writes is no machine's any more.</summary>
    public LocalizedText With(string language, string? text) => new(Replaced(language, text), Machine.Where(code => code != language));

    /// <summary>The same texts with a machine's draft in one language.</summary>
    public LocalizedText WithMachine(string language, string? text) => new(Replaced(language, text), Machine.Append(language));

    /// <summary>The same texts, of which somebody has read the machine's draft in this language and found it good.</summary>
    public LocalizedText Reviewed(string language) => With(language, this[language]);

    private IEnumerable<KeyValuePair<string, string?>> Replaced(string language, string? text) =>
        Languages.Where(code => code != language).Select(code => new KeyValuePair<string, string?>(code, this[code])).Append(new(language, text));

    public bool Equals(LocalizedText? other) =>
        ReferenceEquals(this, other) || (other is not null && _machine == other._machine && _texts.AsSpan().SequenceEqual(other._texts));

    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    public override int GetHashCode() => HashCode.Combine(_machine, _texts[0], _texts[1], _texts[2], _texts[3]);

    public override string ToString() => In("ca");

    private static int Place(string language)
    {
        for (var at = 0; at < Language.All.Count; at++)
        {
            if (Language.All[at].Code == language)
                return at;
        }

        return -1;
    }
}
