namespace Talaia.Drawing;

/// <summary>Where a municipality lies in its comarca.</summary>
public static class Locator
{
    private const int Side = 1000;
    private const double Tolerance = 1.5;
    private const int Margin = 4;
    private const string Line = "stroke-width=\"4\" stroke-linejoin=\"round\" fill-rule=\"evenodd\"";

    private static readonly Mark Around = new("around", $"fill=\"{Palette.Sunken}\" stroke=\"{Palette.LineStrong}\" {Line}", "fill-rule=\"evenodd\"");
    private static readonly Mark Here = new("here", $"fill=\"{Palette.Accent}\" stroke=\"{Palette.Accent}\" {Line}", "fill-rule=\"evenodd\"");

    /// <summary>Draws the municipality's comarca with the municipality filled; its longer side measures 1,008 units.</summary>
    /// <param name="code">Six digits.</param>
    /// <param name="id">Beginning of every id inside: a letter, then letters, digits, hyphens, underscores.</param>
    /// <exception cref="KeyNotFoundException">The map does not have the code; ask <see cref="MapGeometry.Find"/> first.</exception>
    public static Figure Draw(MapGeometry geometry, string code, FigureText text, Medium medium, string id)
    {
        var here = geometry.Find(code) ?? throw new KeyNotFoundException($"The map has no municipality {code}.");
        MapShape[] comarca = [.. geometry.Shapes.Where(shape => shape.Municipality.ComarcaCode == here.ComarcaCode)];
        var map = MapSketch.Of(geometry, comarca, Side, Tolerance);
        var svg = new SvgWriter(medium);
        // The municipality comes last, so that no neighbour's outline covers its own.
        foreach (var municipality in comarca.Select(shape => shape.Municipality).OrderBy(municipality => municipality == here))
        {
            svg.Open("path", municipality == here ? Here : Around, ("d", map[municipality]));
            svg.Element("title", municipality.Name);
            svg.Close();
        }

        return new FigureFrame(FigureId.Check(id), "locator", text, medium, map.Width + 2 * Margin, map.Height + 2 * Margin) { Left = -Margin, Top = -Margin }
            .Enclose(svg);
    }
}
