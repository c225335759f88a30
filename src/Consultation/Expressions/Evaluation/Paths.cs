using Talaia.Consultation.Expressions.Nodes;
using Talaia.Consultation.Expressions.Syntax;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Evaluation;

/// <summary>Walks location paths: each step from each node, its predicates in the order of the axis, the result in that of the document.</summary>
internal static class Paths
{
    public static Value Of(Evaluator evaluator, LocationPath path, Focus focus)
    {
        IReadOnlyList<INode> nodes = path switch
        {
            { From: { } from } => evaluator.Nodes(from, focus),
            { Absolute: true } => [Root(evaluator.Current)], // also among the items of a list, which are another document
            _ => [focus.Node],
        };
        foreach (var step in path.Steps)
            nodes = Walk(evaluator, step, nodes, path.At);
        return new NodesValue(nodes);
    }

    public static Value Union(IReadOnlyList<INode> left, IReadOnlyList<INode> right) => new NodesValue(InOrder([.. left, .. right]));

    /// <summary>The nodes for which all predicates hold, one predicate after the other; a number asks for a position.</summary>
    public static List<INode> Kept(Evaluator evaluator, IReadOnlyList<INode> nodes, Parts<Expression> predicates)
    {
        foreach (var predicate in predicates)
        {
            var kept = new List<INode>();
            for (var i = 0; i < nodes.Count; i++)
            {
                var focus = new Focus(nodes[i], i + 1, nodes.Count);
                var value = evaluator.Of(predicate, focus);
                if (value is NumberValue or InstantValue ? value.Number(evaluator.Surroundings.Zone) == focus.Position : value.Truth)
                    kept.Add(nodes[i]);
            }

            nodes = kept;
        }

        return nodes as List<INode> ?? [.. nodes];
    }

    private static List<INode> Walk(Evaluator evaluator, Step step, IReadOnlyList<INode> from, int at)
    {
        if (from.Count == 1)
        {
            var only = From(evaluator, step, from[0], at);
            if (Axes.Backwards(step.Axis))
                only.Reverse();
            return only;
        }

        var all = new List<INode>();
        foreach (var node in from)
            all.AddRange(From(evaluator, step, node, at));
        return step.Axis is Axis.Self or Axis.Attribute ? all : InOrder(all);
    }

    private static List<INode> From(Evaluator evaluator, Step step, INode node, int at)
    {
        var found = new List<INode>();
        var named = step is { Axis: Axis.Child, Test: Named { Local: not null } };
        foreach (var candidate in named ? node.ChildrenNamed(((Named)step.Test).Local!) : Axes.Of(step.Axis, node))
        {
            evaluator.Budget.Spend(at);
            if (Matches(evaluator.Surroundings, step, candidate))
                found.Add(candidate);
        }

        return step.Predicates.Count == 0 ? found : Kept(evaluator, found, step.Predicates);
    }

    private static bool Matches(Surroundings surroundings, Step step, INode node) => step.Test switch
    {
        AnyNode => true,
        TextNode => node.Kind == NodeKind.Text,
        CommentNode => node.Kind == NodeKind.Comment,
        InstructionNode instruction => node.Kind == NodeKind.Instruction && (instruction.Target is null || instruction.Target == node.Name),
        Named named => node.Kind == Axes.Principal(step.Axis) && (named.Local is null || named.Local == node.Name) && InSpace(surroundings, named, node),
        _ => false,
    };

    /// <summary>A name without prefix means no namespace, or that of XForms, as forms are written.</summary>
    private static bool InSpace(Surroundings surroundings, Named named, INode node) => named.Prefix switch
    {
        _ when surroundings.AnyNamespace => true,
        null => named.Local is null || node.Namespace is "" or Namespaces.XForms,
        var prefix => Namespaces.Of(prefix, node) == node.Namespace,
    };

    private static INode Root(INode node)
    {
        while (node.Parent is { } parent)
            node = parent;
        return node;
    }

    private static List<INode> InOrder(List<INode> nodes)
    {
        for (var i = 1; i < nodes.Count; i++)
        {
            if (nodes[i].Order <= nodes[i - 1].Order)
                return [.. nodes.Distinct().OrderBy(node => node.Order)];
        }

        return nodes;
    }
}
