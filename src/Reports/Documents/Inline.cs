using System.Text.Json.Serialization;

namespace Talaia.Reports.Documents;

/// <summary>A run within a text. A bare string is a <see cref="TextRun"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TextRun), "text")]
[JsonDerivedType(typeof(Emphasis), "emphasis")]
[JsonDerivedType(typeof(Strong), "strong")]
[JsonDerivedType(typeof(Hyperlink), "link")]
[JsonDerivedType(typeof(Cite), "cite")]
public abstract record Inline
{
    public static implicit operator Inline(string text) => new TextRun(text);
}

/// <summary>Plain words.</summary>
public sealed record TextRun(string Text) : Inline;

public sealed record Emphasis(string Text) : Inline;

public sealed record Strong(string Text) : Inline;

/// <summary>A link. Addresses that are not http, https, mailto, `/…` or `#anchor` are shown as plain words.</summary>
public sealed record Hyperlink(string Text, string Address) : Inline;

/// <summary>A claim's evidence: the number of a <see cref="Reference"/> in the document's list.</summary>
public sealed record Cite(int Number) : Inline;
