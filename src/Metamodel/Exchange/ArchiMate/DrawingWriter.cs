using System.Globalization;
using System.Xml;
using Talaia.Kernel.Foreign;

namespace Talaia.Metamodel.Exchange.ArchiMate;

/// <summary>Writes views. A box of an element that is not there becomes a container, a line of no relation a plain line; a line without ends is left out.</summary>
internal sealed class DrawingWriter(XmlWriter xml, WrittenIds ids, WrittenTexts texts, WarningList warnings)
{
    private readonly Dictionary<string, string> _here = new(StringComparer.Ordinal);

    public void Write(ModelView view, string written)
    {
        _here.Clear();
        Know(view.Nodes);
        foreach (var line in view.Connections)
            _here.TryAdd(line.Id, ids.New(line.Id));
        xml.WriteStartElement("view");
        xml.WriteAttributeString("identifier", written);
        Type("Diagram");
        if (view.Viewpoint is { } viewpoint)
            xml.WriteAttributeString("viewpoint", XmlSafe.Of(viewpoint));
        texts.Name(view.Name);
        texts.All("documentation", view.Description);
        texts.Properties(written == view.Id ? view.Properties : view.Properties.Prepend(new(OwnMarks.Id, view.Id)));

        // The schema knows no place left of or above the sheet: the whole drawing is moved onto it.
        var (left, top) = (0, 0);
        Corner(view, ref left, ref top);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in view.Nodes)
            Node(node, left, top, taken);
        foreach (var line in view.Connections)
            Connection(line, left, top, taken);
        xml.WriteEndElement();
    }

    private void Know(IEnumerable<ViewNode> nodes)
    {
        foreach (var node in nodes)
        {
            _here.TryAdd(node.Id, ids.New(node.Id));
            Know(node.Children);
        }
    }

    private static void Corner(ModelView view, ref int left, ref int top)
    {
        var open = new Stack<ViewNode>(view.Nodes);
        while (open.TryPop(out var node))
        {
            (left, top) = (Math.Min(left, node.X), Math.Min(top, node.Y));
            foreach (var child in node.Children)
                open.Push(child);
        }

        foreach (var point in view.Connections.SelectMany(line => line.Bends))
            (left, top) = (Math.Min(left, point.X), Math.Min(top, point.Y));
    }

    private void Node(ViewNode node, int left, int top, HashSet<string> taken)
    {
        var element = ids.Concept(node.ElementId);
        var kind = node.Kind == "Label" && node.Children.Count == 0 ? "Label" : element is null ? "Container" : "Element";
        xml.WriteStartElement("node");
        xml.WriteAttributeString("identifier", taken.Add(node.Id) ? _here[node.Id] : ids.New(node.Id));
        Type(kind);
        if (kind != "Container" && element is not null)
            xml.WriteAttributeString(kind == "Label" ? "conceptRef" : "elementRef", element);
        Number("x", Math.Max(0L, (long)node.X - left));
        Number("y", Math.Max(0L, (long)node.Y - top));
        Number("w", Math.Max(1, node.Width));
        Number("h", Math.Max(1, node.Height));
        texts.All("label", node.Label);
        texts.All("documentation", node.Description);
        StyleWriter.Write(xml, node.Style);
        ViewRefs(node.ViewIds);
        foreach (var child in node.Children)
            Node(child, left, top, taken);
        xml.WriteEndElement();
    }

    private void Connection(ViewConnection line, int left, int top, HashSet<string> taken)
    {
        if (!_here.TryGetValue(line.From, out var from) || !_here.TryGetValue(line.To, out var to))
        {
            warnings.Add("not-written", $"the connection «{line.Id}» has no ends in its view and was left out", null, line.Id);
            return;
        }

        var relation = ids.Relation(line.RelationId);
        xml.WriteStartElement("connection");
        xml.WriteAttributeString("identifier", taken.Add(line.Id) ? _here[line.Id] : ids.New(line.Id));
        Type(relation is null ? "Line" : line.Kind == "NestingRelationship" ? line.Kind : "Relationship");
        if (relation is not null)
            xml.WriteAttributeString("relationshipRef", relation);
        xml.WriteAttributeString("source", from);
        xml.WriteAttributeString("target", to);
        texts.All("label", line.Label);
        texts.All("documentation", line.Description);
        StyleWriter.Write(xml, line.Style);
        ViewRefs(line.ViewIds);
        if (line.Start is { } start)
            Point("sourceAttachment", start, left, top);
        foreach (var bend in line.Bends)
            Point("bendpoint", bend, left, top);
        if (line.End is { } end)
            Point("targetAttachment", end, left, top);
        xml.WriteEndElement();
    }

    private void ViewRefs(IReadOnlyList<string> views)
    {
        foreach (var view in views.Select(ids.View).Where(view => view is not null))
        {
            xml.WriteStartElement("viewRef");
            xml.WriteAttributeString("ref", view);
            xml.WriteEndElement();
        }
    }

    private void Point(string name, ViewPoint point, int left, int top)
    {
        xml.WriteStartElement(name);
        Number("x", Math.Max(0L, (long)point.X - left));
        Number("y", Math.Max(0L, (long)point.Y - top));
        xml.WriteEndElement();
    }

    private void Type(string type) => xml.WriteAttributeString("xsi", "type", WrittenTexts.Instance, type);

    private void Number(string attribute, long value) => xml.WriteAttributeString(attribute, value.ToString(CultureInfo.InvariantCulture));
}
