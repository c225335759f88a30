using System.Text.Json;

namespace Talaia.Consultation.Questionnaires;

/// <summary>
/// The value of one answer: a text (a choice's code or free text) or a list of choice codes. Immutable; two are equal when they say the same.
/// In JSON a string or an array of strings.
/// </summary>
public sealed class AnswerValue : IEquatable<AnswerValue>
{
    private AnswerValue(IReadOnlyList<string> parts, bool isList) => (Parts, IsList) = (parts, isList);

    /// <summary>The text alone, or the codes of the list.</summary>
    public IReadOnlyList<string> Parts { get; }

    public bool IsList { get; }

    /// <summary>A list without codes or a text of blanks: no answer.</summary>
    public bool IsEmpty => IsList ? Parts.Count == 0 : string.IsNullOrWhiteSpace(Parts[0]);

    public static AnswerValue Of(string text) => new([text], false);

    public static AnswerValue Of(IEnumerable<string> codes) => new([.. codes], true);

    /// <summary>Whether the value names this code.</summary>
    public bool Has(string code) => Parts.Contains(code);

    internal void Write(Utf8JsonWriter json)
    {
        if (!IsList)
        {
            json.WriteStringValue(Parts[0]);
            return;
        }

        json.WriteStartArray();
        foreach (var code in Parts)
            json.WriteStringValue(code);
        json.WriteEndArray();
    }

    public bool Equals(AnswerValue? other) => other is not null && IsList == other.IsList && Parts.SequenceEqual(other.Parts);

    public override bool Equals(object? obj) => Equals(obj as AnswerValue);

    public override int GetHashCode() => Parts.Aggregate(IsList ? 1 : 0, HashCode.Combine);

    /// <summary>The text, or the codes with commas between them.</summary>
    public override string ToString() => string.Join(", ", Parts);
}
