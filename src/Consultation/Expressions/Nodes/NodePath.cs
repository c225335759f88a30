using System.Globalization;

namespace Talaia.Consultation.Expressions.Nodes;

/// <summary>The place of a node in words: «/data[1]/item[2]/@id».</summary>
internal static class NodePath
{
    public static string Of(INode node) => node.Kind switch
    {
        NodeKind.Root => "/",
        NodeKind.Attribute => $"{Within(node)}/@{Qualified(node)}",
        NodeKind.Namespace => $"{Within(node)}/namespace::{node.Name}",
        NodeKind.Element => $"{Within(node)}/{Qualified(node)}[{Place(node)}]",
        NodeKind.Text => $"{Within(node)}/text()[{Place(node)}]",
        NodeKind.Comment => $"{Within(node)}/comment()[{Place(node)}]",
        _ => $"{Within(node)}/processing-instruction()[{Place(node)}]",
    };

    public static string Qualified(INode node) => node.Prefix.Length == 0 ? node.Name : $"{node.Prefix}:{node.Name}";

    private static string Within(INode node) => node.Parent is { Kind: not NodeKind.Root } parent ? Of(parent) : "";

    private static string Place(INode node) => node.Parent is not { } parent
        ? "1"
        : (parent.Children.Take(node.Index).Count(other => other.Kind == node.Kind && other.Name == node.Name) + 1).ToString(CultureInfo.InvariantCulture);
}
