using Talaia.Consultation.Expressions.Nodes;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>About what is asked several times.</summary>
internal static class RepeatFunctions
{
    public static Dictionary<string, Function> All { get; } = new(StringComparer.Ordinal)
    {
        ["position"] = new(0, 1, Position),
        ["indexed-repeat"] = new(3, Function.Any, Indexed),
        ["randomize"] = new(1, 2, a => new NodesValue(a.Has(1) ? Shuffle.Of(a.Nodes(0), Shuffle.Seed(a.Value(1), a.Zone)) : Shuffle.Of(a.Nodes(0), a.Surroundings.Chance))) { Changes = true },
    };

    /// <summary>With an argument, the place of its node among the nodes of its name that stand directly before it.</summary>
    private static NumberValue Position(Arguments a)
    {
        if (!a.Has(0))
            return new NumberValue(a.Focus.Position);
        var nodes = a.Nodes(0);
        if (nodes.Count == 0)
            return new NumberValue(double.NaN);
        if (nodes.Count > 1)
            throw a.Wrong($"the position of one node is asked for, and there are {nodes.Count}.");
        var node = nodes[0];
        if (node.Kind is NodeKind.Attribute)
            return new NumberValue(1);
        if (node.Kind != NodeKind.Element)
            throw a.Wrong("only what has a name has a position.");
        var place = 1;
        for (var i = node.Index - 1; i >= 0 && node.Parent is { } parent; i--)
        {
            if (parent.Children[i] is not { Kind: NodeKind.Element } before)
                continue;
            if (before.Name != node.Name)
                break;
            place++;
        }

        return new NumberValue(place);
    }

    /// <summary>The nodes of the first argument that stand within the n-th of each repeat named, whichever is named first.</summary>
    private static NodesValue Indexed(Arguments a)
    {
        if (a.Count % 2 == 0)
            throw a.Wrong("each repeat wants its index.");
        var pairs = new List<(IReadOnlyList<INode> Repeats, double Place)>();
        for (var i = 1; i < a.Count; i += 2)
            pairs.Add((a.Nodes(i), a.Number(i + 1)));
        if (pairs.Any(pair => pair.Repeats.Count == 0))
            return NodesValue.None;
        INode? within = null;
        foreach (var (repeats, place) in pairs.OrderBy(pair => Depth(pair.Repeats[0])))
        {
            var inner = repeats.Where(repeat => within is null || Holds(within, repeat)).ToList();
            if (!(place >= 1 && place <= inner.Count) || place != Math.Floor(place))
                return NodesValue.None;
            within = inner[(int)place - 1];
        }

        return new NodesValue([.. a.Nodes(0).Where(node => Holds(within!, node))]);
    }

    private static int Depth(INode node) => node.Parent is { } parent ? Depth(parent) + 1 : 0;

    private static bool Holds(INode outer, INode? inner)
    {
        while (inner is not null && !ReferenceEquals(inner, outer))
            inner = inner.Parent;
        return inner is not null;
    }
}
