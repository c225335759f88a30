using Talaia.Consultation.Expressions.Nodes;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>About nodes and sets of them, XPath 1.0, 4.1.</summary>
internal static class NodeFunctions
{
    public static Dictionary<string, Function> All { get; } = new(StringComparer.Ordinal)
    {
        ["last"] = new(0, 0, a => new NumberValue(a.Focus.Size)),
        ["count"] = new(1, 1, a => new NumberValue(a.Nodes(0).Count)),
        ["count-non-empty"] = new(1, 1, a => new NumberValue(a.Nodes(0).Count(node => node.Text.Length > 0))),
        ["current"] = new(0, 0, a => new NodesValue([a.Evaluator.Current])),
        ["id"] = new(1, 1, Identified),
        ["name"] = new(0, 1, a => OfFirst(a, node => NodePath.Qualified(node))),
        ["local-name"] = new(0, 1, a => OfFirst(a, node => node.Name)),
        ["namespace-uri"] = new(0, 1, a => OfFirst(a, node => node.Namespace)),
        ["lang"] = new(1, 1, Speaks),
    };

    private static TextValue OfFirst(Arguments a, Func<INode, string> what)
    {
        var node = !a.Has(0) ? a.Focus.Node : a.Nodes(0) is [var first, ..] ? first : null;
        return node is null ? TextValue.Empty : new TextValue(what(node));
    }

    private static NodesValue Identified(Arguments a)
    {
        var wanted = Arguments.Spread(a.Value(0)).SelectMany(value => Words.Of(value.Text)).ToHashSet(StringComparer.Ordinal);
        var root = a.Focus.Node;
        while (root.Parent is { } parent)
            root = parent;
        var found = new List<INode>();
        foreach (var node in Evaluation.Axes.Of(Syntax.Axis.Descendant, root))
        {
            a.Spend(1);
            if (node.Kind == NodeKind.Element && node.Attributes.FirstOrDefault(one => one.Name == "id" && one.Namespace is "" or Namespaces.Xml) is { } id && wanted.Remove(id.Text))
                found.Add(node);
        }

        return new NodesValue(found);
    }

    private static TruthValue Speaks(Arguments a)
    {
        var wanted = a.Text(0);
        for (INode? node = a.Focus.Node; node is not null; node = node.Parent)
        {
            if (node.Attributes.FirstOrDefault(one => one is { Name: "lang", Namespace: Namespaces.Xml }) is { } lang)
                return TruthValue.Of(wanted.Length > 0 && (lang.Text.Equals(wanted, StringComparison.OrdinalIgnoreCase) || lang.Text.StartsWith(wanted + "-", StringComparison.OrdinalIgnoreCase)));
        }

        return TruthValue.False;
    }
}
