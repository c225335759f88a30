using System.Text.RegularExpressions;

namespace Talaia.Consultation.Forms;

/// <summary>
/// A text of a form in as many languages as its author wrote, named as the author names them: <c>ca</c>, <c>English (en)</c>, <c>Français</c>, or
/// <see cref="NoLanguage"/> where a text has none. Immutable; two are equal when they hold the same texts in the same order.
/// </summary>
public sealed partial class FormText : IEquatable<FormText>
{
    /// <summary>The language of a text that its author gave none; it serves every language.</summary>
    public const string NoLanguage = "default";

    public static readonly FormText Empty = new([]);

    public FormText(IEnumerable<KeyValuePair<string, string>> texts) => Texts = [.. texts];

    /// <summary>Language and text, in the author's order; no language twice.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Texts { get; }

    public bool IsEmpty => Texts.Count == 0;

    public IEnumerable<string> Languages => Texts.Select(text => text.Key);

    /// <summary>The text in exactly this language as the author names it, or null.</summary>
    public string? this[string language] => Texts.FirstOrDefault(text => text.Key == language).Value;

    public static FormText Of(string text) => new([new(NoLanguage, text)]);

    /// <summary>
    /// The text for a reader of this language: exactly as named, else by its tag (<c>ca</c> finds <c>Català (ca)</c>, <c>oc-aranes</c> finds <c>oc</c>), else the text
    /// without a language, else the form's default language, else the first there is; empty where there is none at all.
    /// </summary>
    /// <param name="language">A name as the author wrote it, or a BCP 47 tag.</param>
    /// <param name="fallback">The form's default language.</param>
    public string In(string language, string? fallback = null) =>
        this[language]
        ?? Texts.FirstOrDefault(text => IsTag(text.Key, language)).Value
        ?? this[NoLanguage]
        ?? (fallback is null ? null : this[fallback])
        ?? (Texts.Count > 0 ? Texts[0].Value : "");

    /// <summary>Every text changed by one rule.</summary>
    public FormText Select(Func<string, string, string> change) => new(Texts.Select(text => new KeyValuePair<string, string>(text.Key, change(text.Key, text.Value))));

    /// <summary>The tag that a language's name carries: <c>en</c> of <c>English (en)</c>, the name itself where it is a tag; null where it carries none.</summary>
    public static string? TagOf(string language) =>
        InBrackets().Match(language) is { Success: true } match ? match.Groups[1].Value : Tag().IsMatch(language) && language != NoLanguage ? language : null;

    public bool Equals(FormText? other) => other is not null && Texts.SequenceEqual(other.Texts);

    public override bool Equals(object? obj) => Equals(obj as FormText);

    public override int GetHashCode() => Texts.Aggregate(17, HashCode.Combine);

    public override string ToString() => string.Join(" / ", Texts.Select(text => text.Value));

    private static bool IsTag(string named, string asked)
    {
        if (TagOf(named) is not { } tag)
            return false;
        var wanted = TagOf(asked) ?? asked;
        return string.Equals(tag, wanted, StringComparison.OrdinalIgnoreCase)
            || string.Equals(tag.Split('-')[0], wanted.Split('-')[0], StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"\(\s*([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\s*\)\s*$")]
    private static partial Regex InBrackets();

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Tag();
}
