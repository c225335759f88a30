using System.Collections;

namespace Talaia.Consultation.Expressions.Syntax;

/// <summary>A list that never changes and equals another of the same parts, so that trees can be compared.</summary>
internal sealed class Parts<T>(IReadOnlyList<T> items) : IReadOnlyList<T>, IEquatable<Parts<T>>
{
    public static Parts<T> None { get; } = new([]);

    public int Count => items.Count;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(Parts<T>? other) => other is not null && items.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as Parts<T>);

    public override int GetHashCode() => items.Count;
}
