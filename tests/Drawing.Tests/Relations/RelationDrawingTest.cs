using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Talaia.Drawing;

namespace Talaia.Drawing.Tests.Relations;

public sealed class RelationDrawingTest
{
    private static readonly FigureText Text = new("Relacions", "Tres coses.", CultureInfo.GetCultureInfo("ca-ES"));
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly RelationNode[] Nodes =
    [
        new("n", "Necessitat", "Adreces i carrers", null, RelationShape.Centre), new("a", "Àmbit", "Territori", "/ca/a"),
        new("p", "Peça", "Mapa <del> terme", "/ca/p"), new("s", "Solució", "Visor", "/ca/s", RelationShape.Round),
    ];

    private static readonly RelationEdge[] Edges = [new("a", "n", RelationLine.Whole), new("n", "p", RelationLine.Dashed), new("n", "s", RelationLine.Dotted), new("n", "gone", RelationLine.Whole)];

    [Fact]
    public void What_leads_to_the_centre_stands_left_of_it_and_where_it_leads_right_of_it()
    {
        var drawn = XElement.Parse(RelationDrawing.Draw("n", Nodes, Edges, Text, Medium.Page, "rel").Svg);
        Assert.True(X(drawn, "/ca/a") < Centre(drawn) && Centre(drawn) < X(drawn, "/ca/p"));
        Assert.Equal(X(drawn, "/ca/p"), X(drawn, "/ca/s"));
        Assert.Equal(3, drawn.Elements(Svg + "path").Count());
        Assert.Equal("group", drawn.Attribute("role")!.Value);
    }

    [Fact]
    public void In_a_narrow_drawing_every_box_is_as_wide_as_the_page_lets_it()
    {
        var figure = RelationDrawing.Draw("n", Nodes, Edges, Text, Medium.Page, "rel", 342);
        var boxes = XElement.Parse(figure.Svg).Descendants(Svg + "rect").ToList();
        Assert.All(boxes, box => Assert.True(Number(box, "width") > 250 && Number(box, "x") + Number(box, "width") <= figure.Width));
        Assert.Equal(4, boxes.Select(box => Number(box, "y")).Distinct().Count());
    }

    [Fact]
    public void The_centre_must_be_one_of_the_things() =>
        Assert.Throws<ArgumentException>(() => RelationDrawing.Draw("z", Nodes, Edges, Text, Medium.Page, "rel"));

    [Property]
    public Property Boxes_never_overlap_and_each_thing_stands_once() =>
        Prop.ForAll(Gen.Choose(0, 12).Two().ListOf().ToArbitrary(), pairs =>
        {
            var nodes = Enumerable.Range(0, 13).Select(i => new RelationNode($"k{i}", "Peça", $"Una peça de nom llarg {i}", i == 0 ? null : $"/ca/{i}", i == 0 ? RelationShape.Centre : RelationShape.Plain)).ToList();
            var edges = pairs.Select(pair => new RelationEdge($"k{pair.Item1}", $"k{pair.Item2}", RelationLine.Whole)).ToList();
            return new[] { 342, 1080 }.All(width =>
            {
                var boxes = XElement.Parse(RelationDrawing.Draw("k0", nodes, edges, Text, Medium.Print, "rel", width).Svg).Descendants(Svg + "rect")
                    .Select(box => (X: Number(box, "x"), Y: Number(box, "y"), W: Number(box, "width"), H: Number(box, "height"))).ToList();
                return boxes.Count == 13 && boxes.All(box => box.X >= 0 && box.X + box.W <= width)
                    && boxes.SelectMany((a, i) => boxes.Skip(i + 1).Select(b => a.X + a.W <= b.X || b.X + b.W <= a.X || a.Y + a.H <= b.Y || b.Y + b.H <= a.Y)).All(apart => apart);
            });
        });

    [Property]
    public Property Ordering_never_adds_crossings() =>
        Prop.ForAll(Gen.Choose(1, 6).Two().ListOf().ToArbitrary(), pairs =>
        {
            // From the centre to six, from each of them to some of another six.
            List<string> keys = ["c", .. Enumerable.Range(1, 6).Select(i => $"a{i}"), .. Enumerable.Range(1, 6).Select(i => $"b{i}")];
            List<RelationEdge> edges = [.. Enumerable.Range(1, 6).Select(i => new RelationEdge("c", $"a{i}", RelationLine.Whole)), .. pairs.Select(pair => new RelationEdge($"a{pair.Item1}", $"b{pair.Item2}", RelationLine.Whole))];
            var layers = RelationLayers.Of("c", keys, edges);
            var given = layers.Select(layer => (IReadOnlyList<string>)[.. layer.OrderBy(keys.IndexOf)]).ToList();
            return layers.Sum(layer => layer.Count) == keys.Count && RelationLayers.Crossings(layers, edges) <= RelationLayers.Crossings(given, edges);
        });

    private static double Centre(XElement drawn) => Number(drawn.Elements(Svg + "rect").Single(), "x");

    private static double X(XElement drawn, string address) => Number(drawn.Elements(Svg + "a").Single(link => link.Attribute("href")!.Value == address).Element(Svg + "rect")!, "x");

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
