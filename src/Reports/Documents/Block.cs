using System.Text.Json.Serialization;

namespace Talaia.Reports.Documents;

/// <summary>A piece of a report, in reading order.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(BulletList), "bullets")]
[JsonDerivedType(typeof(NumberedList), "numbers")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(FigureBlock), "figure")]
[JsonDerivedType(typeof(FactSheet), "facts")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(Aside), "aside")]
[JsonDerivedType(typeof(References), "references")]
public abstract record Block;

/// <summary>A heading of level 2 to 4 (the title is level 1). With an anchor it stands in the contents and can be linked to.</summary>
public sealed record Heading(int Level, string Text, string? Anchor = null) : Block;

public sealed record Paragraph(RichText Text) : Block;

public sealed record BulletList(IReadOnlyList<RichText> Items) : Block;

public sealed record NumberedList(IReadOnlyList<RichText> Items) : Block;

/// <summary>Figures of a subject, one after the other: a sheet's facts.</summary>
public sealed record FactSheet(IReadOnlyList<Fact> Facts) : Block;

/// <summary>Words that someone said, and who.</summary>
public sealed record Quote(RichText Text, string? Source = null) : Block;

/// <summary>A note beside the text: method, caveat, what to do.</summary>
public sealed record Aside(string? Title, RichText Text) : Block;
