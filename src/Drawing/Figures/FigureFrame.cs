namespace Talaia.Drawing;

/// <summary>What is around every drawing: size, role, title, description and, in print, the typeface.</summary>
internal sealed record FigureFrame(string Id, string Class, FigureText Text, Medium Medium, int Width, int Height)
{
    /// <summary>Left and top of the view, for drawings with a margin around their origin.</summary>
    public int Left { get; init; }
    public int Top { get; init; }

    /// <summary>An image hides what is inside from assistive technology; a figure with links must not, so it is a group.</summary>
    public bool HasLinks { get; init; }

    public Figure Enclose(SvgWriter body)
    {
        var view = $"{Left} {Top} {Width} {Height}";
        var svg = new SvgWriter(Medium);
        var attributes = new List<(string, string)> { ("xmlns", "http://www.w3.org/2000/svg") };
        if (Medium == Medium.Page)
            attributes.Add(("class", Class));
        else
            attributes.AddRange([("width", $"{Width}"), ("height", $"{Height}"), ("font-family", Palette.Typeface)]);
        attributes.AddRange(
        [
            ("viewBox", view), ("role", HasLinks ? "group" : "img"), ("aria-labelledby", $"{Id}-t {Id}-d"),
        ]);
        svg.Open("svg", [.. attributes]);
        svg.Element("title", Text.Title, ("id", $"{Id}-t"));
        svg.Element("desc", Text.Description, ("id", $"{Id}-d"));
        svg.Append(body);
        svg.Close();
        return new Figure(svg.ToString(), Text.Title, Text.Description, Width, Height);
    }
}
