using System.Globalization;

namespace Talaia.Drawing;

/// <summary>
/// The relations around one thing. A wide drawing sets layers side by side, what leads to the centre on its left; a narrow one (a telephone) sets all boxes
/// below each other in the same order and ties them by arcs at their left, so that the names stay legible.
/// </summary>
public static class RelationDrawing
{
    private const int Narrow = 520;
    private const int Gap = 14;
    private const int Margin = 4;

    /// <param name="centre">Key of the node around which all is drawn.</param>
    /// <param name="nodes">Each key once; the centre among them.</param>
    /// <param name="edges">Those whose ends are no node are left out.</param>
    /// <param name="id">Beginning of every id inside: a letter, then letters, digits, hyphens, underscores.</param>
    /// <param name="width">Units, at least 240.</param>
    /// <exception cref="ArgumentException">The centre is no node, or a width too small.</exception>
    public static Figure Draw(string centre, IReadOnlyList<RelationNode> nodes, IReadOnlyList<RelationEdge> edges, FigureText text, Medium medium, string id, int width = 1080)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 240);
        var byKey = nodes.ToDictionary(node => node.Key, StringComparer.Ordinal);
        if (!byKey.ContainsKey(centre))
            throw new ArgumentException($"«{centre}» is none of the things that are to be drawn.", nameof(centre));
        var known = edges.Where(edge => byKey.ContainsKey(edge.From) && byKey.ContainsKey(edge.To) && edge.From != edge.To).ToList();
        var layers = RelationLayers.Of(centre, [.. nodes.Select(node => node.Key)], known).Select(layer => layer.Select(key => byKey[key]).ToList()).ToList();
        var boxes = width < Narrow ? Stacked(layers, width) : Layered(layers, width);
        var svg = new SvgWriter(medium);
        foreach (var edge in known)
            svg.Shape("path", MarkOf(edge.Line), ("d", width < Narrow ? Arc(boxes[edge.From], boxes[edge.To]) : Curve(boxes[edge.From], boxes[edge.To])));
        foreach (var box in boxes.Values)
            box.Draw(svg);
        var height = (int)Math.Ceiling(boxes.Values.Max(box => box.Y + box.Height)) + Margin;
        return new FigureFrame(FigureId.Check(id), width < Narrow ? "fig relations narrow" : "fig relations", text, medium, width, height) { HasLinks = true }.Enclose(svg);
    }

    private static Dictionary<string, RelationBox> Layered(List<List<RelationNode>> layers, int width)
    {
        var step = Math.Max(40, width / (layers.Count * 4.0));
        var boxWidth = Math.Min(300, (width - 2 * Margin - step * (layers.Count - 1)) / layers.Count);
        var left = (width - layers.Count * boxWidth - step * (layers.Count - 1)) / 2;
        var columns = layers.Select((layer, l) => Below(layer, left + l * (boxWidth + step), boxWidth)).ToList();
        var tallest = columns.Max(Height);
        return columns.SelectMany(column => column.Select(box => box with { Y = box.Y + (tallest - Height(column)) / 2 })).ToDictionary(box => box.Node.Key, StringComparer.Ordinal);

        static double Height(List<RelationBox> column) => column[^1].Y + column[^1].Height;
    }

    private static Dictionary<string, RelationBox> Stacked(List<List<RelationNode>> layers, int width) =>
        Below([.. layers.SelectMany(layer => layer)], Gutter, width - Gutter - Margin).ToDictionary(box => box.Node.Key, StringComparer.Ordinal);

    private static List<RelationBox> Below(List<RelationNode> nodes, double x, double width)
    {
        var boxes = new List<RelationBox>();
        foreach (var node in nodes)
            boxes.Add(RelationBox.Of(node, x, boxes.Count == 0 ? Margin : boxes[^1].Y + boxes[^1].Height + Gap, width));
        return boxes;
    }

    private const int Gutter = 64;

    private static string Curve(RelationBox from, RelationBox to)
    {
        // In one layer, or against the way of reading: out at the right and back in.
        if (to.X <= from.X && to.Right >= from.X)
            return Path(from.Right, from.Middle, from.Right + 34, from.Middle, to.Right + 34, to.Middle, to.Right, to.Middle);
        var (start, end) = to.X > from.X ? (from.Right, to.X) : (from.X, to.Right);
        var bend = (end - start) / 2;
        return Path(start, from.Middle, start + bend, from.Middle, end - bend, to.Middle, end, to.Middle);
    }

    // The further apart, the deeper, so that arcs lie inside one another.
    private static string Arc(RelationBox from, RelationBox to)
    {
        var depth = Math.Min(Gutter * 1.25, 16 + Math.Abs(to.Middle - from.Middle) / 10);
        return Path(from.X, from.Middle, from.X - depth, from.Middle, to.X - depth, to.Middle, to.X, to.Middle);
    }

    private static string Path(params ReadOnlySpan<double> at)
    {
        var (x, y) = (Coordinate.Text(at[0]), Coordinate.Text(at[1]));
        var bend = new List<string>();
        for (var i = 2; i < at.Length; i++)
            bend.Add(Coordinate.Text(at[i]));
        return string.Create(CultureInfo.InvariantCulture, $"M{x} {y}C{string.Join(' ', bend)}");
    }

    private static Mark MarkOf(RelationLine line) => line switch
    {
        RelationLine.Dashed => Line("7 5"),
        RelationLine.Dotted => Line("2 4"),
        _ => new("ln", $"fill=\"none\" stroke=\"{Palette.LineStrong}\" stroke-width=\"1.5\"", "fill=\"none\""),
    };

    private static Mark Line(string dashes) => new(
        "ln", $"fill=\"none\" stroke=\"{Palette.LineStrong}\" stroke-width=\"1.5\" stroke-dasharray=\"{dashes}\"", $"fill=\"none\" stroke-dasharray=\"{dashes}\"");
}
