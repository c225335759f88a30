using Talaia.Consultation.Expressions.Nodes;
using Talaia.Consultation.Expressions.Syntax;

namespace Talaia.Consultation.Expressions.Evaluation;

/// <summary>The thirteen axes of XPath 1.0, 2.2, each in its own order: backwards where it leads backwards.</summary>
internal static class Axes
{
    public static bool Backwards(Axis axis) => axis is Axis.Ancestor or Axis.AncestorOrSelf or Axis.Preceding or Axis.PrecedingSibling;

    /// <summary>The kind of node that a name on this axis means.</summary>
    public static NodeKind Principal(Axis axis) => axis switch
    {
        Axis.Attribute => NodeKind.Attribute,
        Axis.Namespace => NodeKind.Namespace,
        _ => NodeKind.Element,
    };

    public static IEnumerable<INode> Of(Axis axis, INode node) => axis switch
    {
        Axis.Child => node.Children,
        Axis.Descendant => Descendants(node),
        Axis.DescendantOrSelf => Descendants(node).Prepend(node),
        Axis.Parent => node.Parent is { } parent ? [parent] : [],
        Axis.Ancestor => Ancestors(node),
        Axis.AncestorOrSelf => Ancestors(node).Prepend(node),
        Axis.FollowingSibling => Siblings(node, after: true),
        Axis.PrecedingSibling => Siblings(node, after: false),
        Axis.Following => Following(node),
        Axis.Preceding => Preceding(node),
        Axis.Attribute => node.Attributes,
        Axis.Namespace => node.Namespaces,
        _ => [node],
    };

    private static IEnumerable<INode> Ancestors(INode node)
    {
        for (var parent = node.Parent; parent is not null; parent = parent.Parent)
            yield return parent;
    }

    private static IEnumerable<INode> Descendants(INode node)
    {
        var open = new Stack<(IReadOnlyList<INode> Nodes, int Next)>();
        open.Push((node.Children, 0));
        while (open.TryPop(out var level))
        {
            if (level.Next == level.Nodes.Count)
                continue;
            var child = level.Nodes[level.Next];
            open.Push((level.Nodes, level.Next + 1));
            open.Push((child.Children, 0));
            yield return child;
        }
    }

    private static IEnumerable<INode> Siblings(INode node, bool after)
    {
        if (node.Parent is not { } parent || OnElement(node))
            yield break;
        if (after)
        {
            for (var i = node.Index + 1; i < parent.Children.Count; i++)
                yield return parent.Children[i];
        }
        else
        {
            for (var i = node.Index - 1; i >= 0; i--)
                yield return parent.Children[i];
        }
    }

    /// <summary>What comes after the end of a node; after an attribute, that is also what its element holds.</summary>
    private static IEnumerable<INode> Following(INode node)
    {
        if (OnElement(node) && node.Parent is { } element)
            return Descendants(element).Concat(Following(element));
        return Ancestors(node).Prepend(node)
            .SelectMany(one => Siblings(one, after: true))
            .SelectMany(one => Descendants(one).Prepend(one));
    }

    private static IEnumerable<INode> Preceding(INode node) => Ancestors(node).Prepend(node)
        .SelectMany(one => Siblings(one, after: false))
        .SelectMany(one => Descendants(one).Prepend(one).Reverse());

    private static bool OnElement(INode node) => node.Kind is NodeKind.Attribute or NodeKind.Namespace;
}
