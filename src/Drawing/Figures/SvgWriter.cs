using System.Text;

namespace Talaia.Drawing;

/// <summary>Writes SVG elements for one medium. Numbers are invariant, text is escaped, open elements are closed in order.</summary>
internal sealed class SvgWriter(Medium medium)
{
    private readonly StringBuilder written = new();
    private readonly Stack<string> open = new();

    public Medium Medium => medium;

    public void Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes) => Open(name, null, attributes);

    public void Open(string name, Mark? mark, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        written.Append('<').Append(name);
        mark?.AppendTo(written, medium);
        Attributes(attributes);
        written.Append('>');
        open.Push(name);
    }

    public void Close() => written.Append("</").Append(open.Pop()).Append('>');

    public void Element(string name, string content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        written.Append('<').Append(name);
        Attributes(attributes);
        written.Append('>');
        SvgText.Append(written, content);
        written.Append("</").Append(name).Append('>');
    }

    public void Shape(string name, Mark? mark, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        written.Append('<').Append(name);
        mark?.AppendTo(written, medium);
        Attributes(attributes);
        written.Append("/>");
    }

    public void Rect(Mark mark, double x, double y, double width, double height) =>
        Shape("rect", mark, ("x", Coordinate.Text(x)), ("y", Coordinate.Text(y)), ("width", Coordinate.Text(width)), ("height", Coordinate.Text(height)));

    public void Line(Mark mark, double x1, double y1, double x2, double y2) =>
        Shape("line", mark, ("x1", Coordinate.Text(x1)), ("y1", Coordinate.Text(y1)), ("x2", Coordinate.Text(x2)), ("y2", Coordinate.Text(y2)));

    /// <summary>One line of text with its baseline at <paramref name="y"/>; <paramref name="anchor"/> is `start`, `middle` or `end`.</summary>
    public void Text(Mark mark, double x, double y, double size, string content, string anchor = "start")
    {
        written.Append("<text");
        mark.AppendTo(written, medium);
        Attributes([("x", Coordinate.Text(x)), ("y", Coordinate.Text(y)), ("font-size", Coordinate.Text(size))]);
        if (anchor != "start")
            Attributes([("text-anchor", anchor)]);
        written.Append('>');
        SvgText.Append(written, content);
        written.Append("</text>");
    }

    public void Append(SvgWriter other) => written.Append(other.written);

    /// <summary>Elements that another writer made for the same medium.</summary>
    public void Append(string elements) => written.Append(elements);

    public override string ToString() => written.ToString();

    private void Attributes(ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            written.Append(' ').Append(name).Append("=\"");
            SvgText.Append(written, value);
            written.Append('"');
        }
    }
}
