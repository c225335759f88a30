using System.Globalization;
using Talaia.Kernel.Foreign;

namespace Talaia.Metamodel.Exchange.ArchiMate;

/// <summary>Reads the nodes and connections of one view.</summary>
internal sealed class DrawingReader(XmlWalk walk, Identifiers identifiers, TextGathering texts, WarningList warnings)
{
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public List<ViewNode> Nodes { get; } = [];
    public List<ViewConnection> Connections { get; } = [];

    /// <summary>Whether the element that the walk stands at was part of the drawing, and is consumed.</summary>
    public bool Take(string name, string view)
    {
        if (name == "node")
            Nodes.Add(Node(view));
        else if (name == "connection")
            Connections.Add(Connection(view));
        else
            return false;
        return true;
    }

    private ViewNode Node(string view)
    {
        var line = walk.Line;
        var id = identifiers.Take(walk.Attribute("identifier"), line, concept: false);
        var element = walk.Attribute("elementRef") ?? walk.Attribute("conceptRef") ?? walk.Attribute("elementref");
        identifiers.Refer(element, id, line, concept: true);
        var kind = Kind(element is null ? "Container" : "Element");
        if (kind is not ("Element" or "Container" or "Label"))
            warnings.Add("unknown-type", $"«{kind}» is no kind of node", line, id);
        var (x, y, w, h) = (Number("x", line), Number("y", line), Number("w", line), Number("h", line));
        List<ViewNode>? children = null;
        var parts = new Parts();
        walk.EachChild(name =>
        {
            if (name == "node")
                (children ??= []).Add(Node(view));
            else if (!Part(name, parts, id))
                walk.Skip();
        });
        return new ViewNode(id, kind, element, x, y, w, h)
        {
            Label = texts.Take(parts.Labels),
            Description = texts.Take(parts.Documentation, TextGathering.FirstTag(parts.Labels)),
            Style = parts.Style,
            ViewIds = parts.Views ?? [],
            Children = children ?? [],
        };
    }

    private ViewConnection Connection(string view)
    {
        var line = walk.Line;
        var id = identifiers.Take(walk.Attribute("identifier"), line, concept: false);
        var relation = walk.Attribute("relationshipRef") ?? walk.Attribute("relationshipref");
        identifiers.Refer(relation, id, line, concept: true);
        var kind = Kind(relation is null ? "Line" : "Relationship");
        if (kind is not ("Relationship" or "NestingRelationship" or "Line"))
            warnings.Add("unknown-type", $"«{kind}» is no kind of connection", line, id);
        var (from, to) = (walk.Attribute("source") ?? "", walk.Attribute("target") ?? "");
        if (from.Length > 0)
            identifiers.Refer(from, id, line, concept: false);
        if (to.Length > 0)
            identifiers.Refer(to, id, line, concept: false);
        ViewPoint? start = null, end = null;
        List<ViewPoint>? bends = null;
        var parts = new Parts();
        walk.EachChild(name =>
        {
            switch (name)
            {
                case "sourceAttachment":
                    start = Point();
                    break;
                case "targetAttachment":
                    end = Point();
                    break;
                case "bendpoint":
                    (bends ??= []).Add(Point());
                    break;
                default:
                    if (!Part(name, parts, id))
                        walk.Skip();
                    break;
            }
        });
        return new ViewConnection(id, kind, relation, from, to)
        {
            Label = texts.Take(parts.Labels),
            Description = texts.Take(parts.Documentation, TextGathering.FirstTag(parts.Labels)),
            Style = parts.Style,
            ViewIds = parts.Views ?? [],
            Start = start,
            Bends = bends ?? [],
            End = end,
        };
    }

    private bool Part(string name, Parts parts, string id)
    {
        switch (name)
        {
            case "label":
                var tag = walk.Reader.GetAttribute("xml:lang") ?? "";
                (parts.Labels ??= []).Add((tag, walk.Text()));
                return true;
            case "documentation":
                var language = walk.Reader.GetAttribute("xml:lang") ?? "";
                (parts.Documentation ??= []).Add((language, walk.Text()));
                return true;
            case "style":
                parts.Style = StyleReader.Read(walk);
                return true;
            case "viewRef":
                if (walk.Attribute("ref") is { } view)
                {
                    identifiers.Refer(view, id, walk.Line, concept: false);
                    (parts.Views ??= []).Add(view);
                }

                walk.Skip();
                return true;
            default:
                return false;
        }
    }

    private ViewPoint Point()
    {
        var point = new ViewPoint(Number("x", walk.Line), Number("y", walk.Line));
        walk.Skip();
        return point;
    }

    private string Kind(string otherwise)
    {
        var type = walk.Reader.GetAttribute("type", Instance);
        return type is null ? otherwise : type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private int Number(string attribute, int line)
    {
        if (int.TryParse(walk.Attribute(attribute), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number))
            return number;
        warnings.Add("bad-number", $"«{attribute}» must be a whole number", line, null);
        return 0;
    }

    private sealed class Parts
    {
        public List<(string Tag, string Text)>? Labels;
        public List<(string Tag, string Text)>? Documentation;
        public List<string>? Views;
        public ViewStyle? Style;
    }
}
