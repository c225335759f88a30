namespace Talaia.Drawing;

/// <summary>A thing of a drawing of relations where it stands.</summary>
internal sealed record RelationBox(RelationNode Node, IReadOnlyList<string> Lines, double X, double Y, double Width, double Height)
{
    public const int Size = 15;
    private const int KindSize = 12;
    private const int Line = 18;
    private const int KindLine = 15;
    private const int Padding = 9;

    public double Middle => Y + Height / 2;

    public double Right => X + Width;

    public static RelationBox Of(RelationNode node, double x, double y, double width)
    {
        var lines = LineBreaking.Break(node.Label, width - 2 * Padding, Size);
        return new RelationBox(node, lines, x, y, width, 2 * Padding + KindLine + lines.Count * Line - 3);
    }

    public void Draw(SvgWriter svg)
    {
        if (Node.Address is { } address)
            svg.Open("a", ("href", PageAddress.Check(address)));
        var radius = Node.Shape is RelationShape.Round or RelationShape.Broken ? 12 : 3;
        svg.Shape("rect", MarkOf(Node.Shape), ("x", Coordinate.Text(X)), ("y", Coordinate.Text(Y)), ("width", Coordinate.Text(Width)), ("height", Coordinate.Text(Height)), ("rx", Coordinate.Text(radius)));
        var isCentre = Node.Shape == RelationShape.Centre;
        svg.Text(isCentre ? CentreQuiet : Mark.Quiet, X + Padding, Y + Padding + KindSize - 1, KindSize, Node.Kind);
        for (var i = 0; i < Lines.Count; i++)
            svg.Text(isCentre ? CentreLabel : Mark.Label, X + Padding, Y + Padding + KindLine + Line * i + Size - 2, Size, Lines[i]);
        if (Node.Address is not null)
            svg.Close();
    }

    private static readonly Mark CentreLabel = new("cl", $"fill=\"{Palette.Surface}\" font-weight=\"600\"", "font-weight=\"600\"");
    private static readonly Mark CentreQuiet = new("cl", $"fill=\"{Palette.Surface}\"");

    private static Mark MarkOf(RelationShape shape) => shape switch
    {
        RelationShape.Centre => new("bx here", $"fill=\"{Palette.Accent}\" stroke=\"{Palette.Accent}\""),
        RelationShape.Broken => new("bx", $"fill=\"{Palette.Surface}\" stroke=\"{Palette.LineStrong}\" stroke-dasharray=\"5 4\"", "stroke-dasharray=\"5 4\""),
        _ => new("bx", $"fill=\"{Palette.Surface}\" stroke=\"{Palette.LineStrong}\""),
    };
}
