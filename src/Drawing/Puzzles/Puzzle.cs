namespace Talaia.Drawing;

/// <summary>A puzzle: blocks of tiles that fit into each other, one tile a thing, its look how the thing stands.</summary>
public static class Puzzle
{
    /// <summary>Tiles of a row: as many as a narrow phone shows at natural size.</summary>
    public const int Columns = 8;

    private const int Heading = 15;
    private const int Label = 12;
    private const int Line = 18;
    private const int Gap = 12;
    private const int Margin = 3;

    /// <param name="id">Its own within the page.</param>
    /// <returns>A figure as wide as <see cref="Columns"/> tiles; on a page each tile with an address is a link.</returns>
    /// <exception cref="ArgumentException">The id or an address cannot stand in a figure.</exception>
    public static Figure Draw(IReadOnlyList<PuzzleBlock> blocks, FigureText text, Medium medium, string id)
    {
        FigureId.Check(id);
        var svg = new SvgWriter(medium);
        PuzzleLooks.Define(svg, id);
        var top = 0;
        foreach (var block in blocks)
            top = Block(svg, block, id, top) + Gap;
        return new FigureFrame(id, "pz", text, medium, Columns * Jigsaw.Size + 2 * Margin, Math.Max(Jigsaw.Size, top - Gap) + 2 * Margin)
        {
            Left = -Margin, Top = -Margin, HasLinks = medium == Medium.Page,
        }.Enclose(svg);
    }

    /// <summary>A single tile, for a legend; it says nothing to those who listen.</summary>
    public static string Sample(TileLook look, bool isMarked, string id)
    {
        FigureId.Check(id);
        var svg = new SvgWriter(Medium.Page);
        svg.Open("svg", ("class", "pz"), ("viewBox", FormattableString.Invariant($"-2 -2 {Jigsaw.Size + 4} {Jigsaw.Size + 4}")), ("aria-hidden", "true"), ("focusable", "false"));
        PuzzleLooks.Define(svg, id);
        Tile(svg, new PuzzleTile("", "", look, isMarked), id, 0, 1, 0);
        svg.Close();
        return svg.ToString();
    }

    private static int Block(SvgWriter svg, PuzzleBlock block, string id, int top)
    {
        foreach (var line in LineBreaking.Break(block.Title, Columns * Jigsaw.Size, Heading))
        {
            svg.Text(Mark.Label, 0, top + Heading - 1, Heading, line);
            top += Line;
        }

        top += 3;
        svg.Open("g", ("transform", FormattableString.Invariant($"translate(0 {top})")));
        for (var i = 0; i < block.Tiles.Count; i++)
            Tile(svg, block.Tiles[i], id, i, block.Tiles.Count, i / Columns);
        svg.Close();
        return top + (block.Tiles.Count + Columns - 1) / Columns * Jigsaw.Size;
    }

    private static void Tile(SvgWriter svg, PuzzleTile tile, string id, int index, int count, int row)
    {
        var (x, y) = (index % Columns * Jigsaw.Size, row * Jigsaw.Size);
        var isLink = tile.Href is not null && svg.Medium == Medium.Page;
        if (isLink)
            svg.Open("a", ("href", PageAddress.Check(tile.Href!)));
        svg.Open("g", svg.Medium == Medium.Page ? new Mark(PuzzleLooks.Class(tile.Look), "") : null);
        if (tile.Title.Length > 0)
            svg.Element("title", tile.Title);
        svg.Shape("path", PuzzleLooks.Outline(tile.Look, id), ("d", Jigsaw.Outline(index, count, Columns)));
        PuzzleLooks.Sign(svg, tile.Look, x, y);
        if (tile.Label.Length > 0)
            Words(svg, tile, x, y);
        if (tile.IsMarked)
            svg.Shape("circle", PuzzleLooks.Urgent, ("cx", Coordinate.Text(x + 36)), ("cy", Coordinate.Text(y + 8)), ("r", "4"));
        svg.Close();
        if (isLink)
            svg.Close();
    }

    private static void Words(SvgWriter svg, PuzzleTile tile, int x, int y)
    {
        var middle = x + Jigsaw.Size / 2.0;
        var hasSign = tile.Look is TileLook.InPlace or TileLook.Next;
        if (tile.Look is TileLook.InProgress or TileLook.Planned)
        {
            var width = TextWidth.Of(tile.Label, Label) + 5;
            svg.Rect(PuzzleLooks.Plate, middle - width / 2, y + 15, width, Label + 3);
        }

        svg.Text(tile.Look == TileLook.InPlace ? PuzzleLooks.LightLabel : PuzzleLooks.Label, middle, y + (hasSign ? 20 : 26.5), Label, tile.Label, "middle");
    }
}
