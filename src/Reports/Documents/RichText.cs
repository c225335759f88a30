using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Talaia.Reports.Documents;

/// <summary>
/// A run of inlines, written as a string or a collection: <c>["La diferència ", new Strong("no"), " ho explica.", new Cite(2)]</c>.
/// Immutable; equal when its runs are equal. In JSON a text of one plain run is a string.
/// </summary>
[CollectionBuilder(typeof(RichText), nameof(Create))]
[JsonConverter(typeof(RichTextConverter))]
public sealed class RichText : IReadOnlyList<Inline>, IEquatable<RichText>
{
    public static readonly RichText Empty = new([]);

    private readonly Inline[] _runs;

    private RichText(Inline[] runs) => _runs = runs;

    public static RichText Create(ReadOnlySpan<Inline> runs) => runs.IsEmpty ? Empty : new(runs.ToArray());

    public static implicit operator RichText(string text) => text.Length == 0 ? Empty : new([new TextRun(text)]);

    public Inline this[int index] => _runs[index];

    public int Count => _runs.Length;

    /// <summary>The words alone, without citations.</summary>
    public string Plain => string.Concat(_runs.Select(run => run switch
    {
        TextRun text => text.Text,
        Emphasis text => text.Text,
        Strong text => text.Text,
        Hyperlink link => link.Text,
        _ => "",
    }));

    public bool Equals(RichText? other) => other is not null && _runs.AsSpan().SequenceEqual(other._runs);

    public override bool Equals(object? obj) => Equals(obj as RichText);

    public override int GetHashCode() => _runs.Aggregate(0, HashCode.Combine);

    public override string ToString() => Plain;

    public IEnumerator<Inline> GetEnumerator() => ((IEnumerable<Inline>)_runs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
