namespace Talaia.Consultation.Expressions.Nodes;

internal enum NodeKind
{
    Root,
    Element,
    Attribute,
    Namespace,
    Text,
    Comment,
    Instruction,
}

/// <summary>What an expression walks on: the nodes of an XML document, or the answers of a form.</summary>
internal interface INode
{
    NodeKind Kind { get; }

    /// <summary>The local name; the target of an instruction, the prefix of a namespace; empty for others.</summary>
    string Name { get; }

    /// <summary>The prefix as written, empty where there is none.</summary>
    string Prefix { get; }

    /// <summary>The namespace, empty where there is none.</summary>
    string Namespace { get; }

    /// <summary>The string-value of XPath 1.0, 5: of an element, all its text.</summary>
    string Text { get; }

    INode? Parent { get; }

    /// <summary>Elements, texts, comments and instructions within it.</summary>
    IReadOnlyList<INode> Children { get; }

    IReadOnlyList<INode> Attributes { get; }

    /// <summary>Namespaces declared on it.</summary>
    IReadOnlyList<INode> Namespaces { get; }

    /// <summary>Its place among the children of its parent, from 0.</summary>
    int Index { get; }

    /// <summary>Its place in the document: less than that of every node after it.</summary>
    long Order { get; }

    /// <summary>The children of a local name, in order.</summary>
    IEnumerable<INode> ChildrenNamed(string name) => Children.Where(child => child.Kind == NodeKind.Element && child.Name == name);
}
