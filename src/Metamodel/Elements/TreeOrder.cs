namespace Talaia.Metamodel.Elements;

/// <summary>The order in which a tree is read: parents before their children, siblings as they were given.</summary>
internal static class TreeOrder
{
    /// <param name="nodes">Siblings in their order. Every parent must be there and no node its own ancestor: others are left out.</param>
    public static List<T> Of<T>(IReadOnlyCollection<T> nodes, Func<T, string> code, Func<T, string?> parent)
    {
        var children = nodes.ToLookup(node => parent(node) ?? "");
        var ordered = new List<T>(nodes.Count);
        var open = new Stack<T>(children[""].Reverse());
        while (open.TryPop(out var node))
        {
            ordered.Add(node);
            foreach (var child in children[code(node)].Reverse())
                open.Push(child);
        }

        return ordered;
    }
}
