using System.Text;
using System.Xml;

namespace Talaia.Consultation.Expressions.Nodes;

/// <summary>Reads an XML document as nodes. No entities but those of XML itself, nothing is fetched; a document type is passed over.</summary>
internal static class XmlTree
{
    private const int DeepestElement = 500;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 10_000_000 };

    /// <returns>The root, of which the document's element is a child.</returns>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public static XmlNode Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml.Trim()), Settings);
        long order = 0;
        var root = new XmlNode(NodeKind.Root, "", "", "", null, null, 0, order++);
        var open = new Stack<XmlNode>([root]);
        var text = new StringBuilder();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    if (open.Count > 1)
                        text.Append(reader.Value);
                    continue;
                case XmlNodeType.EndElement:
                    EndText();
                    open.Pop();
                    continue;
                case XmlNodeType.Element:
                    EndText();
                    var element = Within(NodeKind.Element, reader.LocalName, reader.Prefix, reader.NamespaceURI, null);
                    var empty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                        element.Add(AttributeOf(reader, element, ref order));
                    if (!empty)
                        open.Push(element);
                    if (open.Count > DeepestElement)
                        throw new XmlException($"The document has more than {DeepestElement} elements within each other.");
                    continue;
                case XmlNodeType.Comment:
                    EndText();
                    Within(NodeKind.Comment, "", "", "", reader.Value);
                    continue;
                case XmlNodeType.ProcessingInstruction:
                    EndText();
                    Within(NodeKind.Instruction, reader.Name, "", "", reader.Value);
                    continue;
                default:
                    continue;
            }
        }

        return root;

        XmlNode Within(NodeKind kind, string name, string prefix, string space, string? value)
        {
            var parent = open.Peek();
            var node = new XmlNode(kind, name, prefix, space, value, parent, parent.Children.Count, order++);
            parent.Add(node);
            return node;
        }

        void EndText()
        {
            if (text.Length > 0)
                Within(NodeKind.Text, "", "", "", text.ToString());
            text.Clear();
        }
    }

    private static XmlNode AttributeOf(XmlReader reader, XmlNode element, ref long order)
    {
        const string namespaces = "http://www.w3.org/2000/xmlns/";
        return reader.NamespaceURI == namespaces
            ? new XmlNode(NodeKind.Namespace, reader.Prefix.Length == 0 ? "" : reader.LocalName, "", "", reader.Value, element, 0, order++)
            : new XmlNode(NodeKind.Attribute, reader.LocalName, reader.Prefix, reader.NamespaceURI, reader.Value, element, 0, order++);
    }
}
