namespace Talaia.Consultation.Expressions.Nodes;

/// <summary>A node of an XML document that was read whole.</summary>
internal sealed class XmlNode(NodeKind kind, string name, string prefix, string space, string? value, XmlNode? parent, int index, long order) : INode
{
    private readonly List<XmlNode> _children = [];
    private readonly List<XmlNode> _attributes = [];
    private readonly List<XmlNode> _namespaces = [];
    private string? _text = value;

    public NodeKind Kind => kind;

    public string Name => name;

    public string Prefix => prefix;

    public string Namespace => space;

    public string Text => _text ??= string.Concat(_children.Where(child => child.Kind is NodeKind.Text or NodeKind.Element).Select(child => child.Text));

    public INode? Parent => parent;

    public IReadOnlyList<INode> Children => _children;

    public IReadOnlyList<INode> Attributes => _attributes;

    public IReadOnlyList<INode> Namespaces => _namespaces;

    public int Index => index;

    public long Order => order;

    /// <summary>While the document is read: one more node within, or on, this one.</summary>
    internal void Add(XmlNode node)
    {
        var list = node.Kind switch { NodeKind.Attribute => _attributes, NodeKind.Namespace => _namespaces, _ => _children };
        list.Add(node);
    }
}
