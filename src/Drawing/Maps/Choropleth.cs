namespace Talaia.Drawing;

/// <summary>A map of all municipalities in five intensities, hatched where there is no answer, with the borders of the comarques.</summary>
public static class Choropleth
{
    internal const int Side = 760;
    internal const double Tolerance = 0.7;
    private const int Margin = 4;

    private static readonly Mark Border = new("mesh", $"fill=\"none\" stroke=\"{Palette.Surface}\" stroke-width=\"1.3\" stroke-linejoin=\"round\"");

    /// <summary>Draws the map; in print with its legend below, on a page without (see <see cref="Legend"/>).</summary>
    /// <param name="valueByMunicipality">By six-digit code. Missing, null and non-finite values are no answer; codes that the map does not have are left out.</param>
    /// <param name="id">Beginning of every id inside: a letter, then letters, digits, hyphens, underscores.</param>
    /// <param name="hrefOf">Address of a municipality's page by its code. Links are for the mouse only: the table beside the map serves the keyboard.</param>
    /// <param name="classes">Default: 35, 45, 55, 65.</param>
    public static Figure Draw(
        MapGeometry geometry, IReadOnlyDictionary<string, double?> valueByMunicipality, ChoroplethText text, Medium medium, string id,
        Func<string, string>? hrefOf = null, ColourClasses? classes = null)
    {
        var values = new ChoroplethValues(geometry, valueByMunicipality, text, classes);
        var map = geometry.Country;
        var svg = new SvgWriter(medium);
        Hatch.Define(svg, FigureId.Check(id));
        foreach (var number in Enumerable.Range(0, 6).Where(number => values.ByClass[number].Any()))
        {
            svg.Open("g", ChoroplethColours.Of(number));
            if (number == 0)
                svg.Open("g", Hatch.Fill(id));
            foreach (var municipality in values.ByClass[number])
                DrawMunicipality(svg, map[municipality], values.TitleOf(municipality), hrefOf?.Invoke(municipality.Code));
            if (number == 0)
                svg.Close();
            svg.Close();
        }

        svg.Shape("path", Border, ("d", map.Mesh));
        var height = map.Height + 2 * Margin;
        if (medium == Medium.Print)
            height += ChoroplethLegend.Draw(svg, values.Legend(), id, map.Height + 2 * Margin, map.Width);
        return new FigureFrame(id, "map", text, medium, map.Width + 2 * Margin, height)
        {
            Left = -Margin, Top = -Margin, HasLinks = hrefOf is not null,
        }.Enclose(svg);
    }

    /// <summary>The legend as data, least first and no answer last, for a page to show in HTML.</summary>
    public static IReadOnlyList<LegendEntry> Legend(
        MapGeometry geometry, IReadOnlyDictionary<string, double?> valueByMunicipality, ChoroplethText text, ColourClasses? classes = null) =>
        new ChoroplethValues(geometry, valueByMunicipality, text, classes).Legend();

    private static void DrawMunicipality(SvgWriter svg, string path, string title, string? address)
    {
        if (address is not null)
            svg.Open("a", ("href", PageAddress.Check(address)), ("tabindex", "-1"));
        svg.Open("path", ("d", path));
        svg.Element("title", title);
        svg.Close();
        if (address is not null)
            svg.Close();
    }
}
