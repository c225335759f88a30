using System.Text;
using System.Xml;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

/// <summary>An element of a foreign XML file: names, attributes, own text, children, line. Small on purpose; what it holds was bounded while reading.</summary>
internal sealed class XmlTree(string name, string space, int line)
{
    public const int MostDeep = 64;
    public const int MostElements = 500_000;

    private List<XmlTree>? _children;
    private List<(string Name, string Space, string Value)>? _attributes;
    private string? _text;
    private StringBuilder? _more;

    public string Name { get; } = name;
    public string Space { get; } = space;
    public int Line { get; } = line;
    public IReadOnlyList<XmlTree> Children => _children is null ? [] : _children;
    public IReadOnlyList<(string Name, string Space, string Value)> Attributes => _attributes is null ? [] : _attributes;

    /// <summary>The text directly inside, children's left out; entities resolved, blanks kept.</summary>
    public string Text => _more?.ToString() ?? _text ?? "";

    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Space.Length == 0 && attribute.Name == name)
                return attribute.Value;
        }

        return null;
    }

    public XmlTree? Child(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name)
                return child;
        }

        return null;
    }

    /// <summary>Text of the first child of this name, trimmed; null where there is none or it is blank.</summary>
    public string? Of(string name) => Blank.Trimmed(Child(name)?.Text);

    /// <summary>Reads a whole document: no document type, nothing fetched, depth and number of elements bounded as it goes.</summary>
    /// <exception cref="InputException">It is not well-formed, wrongly encoded, too deep or too large.</exception>
    public static XmlTree Read(ReadOnlyMemory<byte> content, string? file)
    {
        using var stream = new MemoryStream(AfterBlank(content).ToArray(), writable: false);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = ScheduleReader.MostBytes,
        };
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            return Read(reader, file);
        }
        catch (XmlException failure)
        {
            throw new InputException(new Problem("not-well-formed", failure.Message, new Where(file, Math.Max(1, failure.LineNumber), failure.LinePosition > 0 ? failure.LinePosition : null)));
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            throw new InputException(new Problem("bad-encoding", "the file is not in the encoding that it names", new Where(file, 1)));
        }
    }

    private static XmlTree Read(XmlReader reader, string? file)
    {
        var lines = (IXmlLineInfo)reader;
        var open = new Stack<XmlTree>();
        XmlTree? root = null;
        var elements = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (open.Count >= MostDeep)
                        throw new InputException(new Problem("too-deep", $"elements stand inside one another more than {MostDeep} deep", new Where(file, lines.LineNumber)));
                    if (++elements > MostElements)
                        throw new InputException(new Problem("too-large", $"the file has more than {MostElements} elements", new Where(file, lines.LineNumber)));
                    var element = new XmlTree(reader.LocalName, reader.NamespaceURI, lines.LineNumber);
                    var empty = reader.IsEmptyElement;
                    element.TakeAttributes(reader);
                    root ??= element;
                    if (open.TryPeek(out var parent))
                        (parent._children ??= []).Add(element);
                    if (!empty)
                        open.Push(element);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when open.TryPeek(out var holder):
                    holder.TakeText(reader.Value);
                    break;
            }
        }

        return root ?? throw new InputException(new Problem("not-well-formed", "the file has no element", new Where(file, 1)));
    }

    private void TakeAttributes(XmlReader reader)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
                (_attributes ??= []).Add((reader.LocalName, reader.NamespaceURI, reader.Value));
        }
    }

    private void TakeText(string text)
    {
        if (_children is not null && _more is null && string.IsNullOrWhiteSpace(text))
            return;
        if (_text is null)
            _text = text;
        else
            (_more ??= new StringBuilder(_text)).Append(text);
    }

    /// <summary>Blank lines before the declaration are forgiven: the line numbers then count from it.</summary>
    private static ReadOnlyMemory<byte> AfterBlank(ReadOnlyMemory<byte> content)
    {
        var at = 0;
        while (at < content.Length && content.Span[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            at++;
        return content[at..];
    }
}
