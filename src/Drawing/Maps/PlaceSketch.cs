namespace Talaia.Drawing;

/// <summary>Places, a line or an area on the map of their municipality, small and still.</summary>
public static class PlaceSketch
{
    /// <summary>What measures less than this could not be found on the map; a ring shows where it is.</summary>
    private const double Small = 90;

    private static readonly Mark Line = new("way", "");
    private static readonly Mark Area = new("plot", "");
    private static readonly Mark Point = new("spot", "");
    private static readonly Mark Ring = new("ring", "");

    /// <param name="places">Latitude and longitude in degrees, one or more; those of an area without the first again.</param>
    /// <param name="isArea">Whether they are the corners of an area.</param>
    /// <param name="id">Beginning of every id inside: a letter, then letters, digits, hyphens, underscores.</param>
    public static Figure Draw(MapGeometry geometry, string? code, IReadOnlyList<(double Latitude, double Longitude)> places, bool isArea, FigureText text, string id)
    {
        var map = TownMap.Of(geometry, code);
        var points = places.Select(place => map.Place(place.Latitude, place.Longitude)).ToList();
        var svg = new SvgWriter(Medium.Page);
        svg.Open("g");
        svg.Append(map.Svg);
        svg.Close();
        if (points.Count > 1)
            svg.Shape(isArea ? "polygon" : "polyline", isArea ? Area : Line, ("points", string.Join(' ', points.Select(point => $"{Coordinate.Text(point.X)},{Coordinate.Text(point.Y)}"))));
        if (points.Count == 1)
            svg.Shape("circle", Point, ("cx", Coordinate.Text(points[0].X)), ("cy", Coordinate.Text(points[0].Y)), ("r", "12"));
        var (left, top, right, bottom) = (points.Min(point => point.X), points.Min(point => point.Y), points.Max(point => point.X), points.Max(point => point.Y));
        if (Math.Max(right - left, bottom - top) < Small)
            svg.Shape("circle", Ring, ("cx", Coordinate.Text((left + right) / 2)), ("cy", Coordinate.Text((top + bottom) / 2)), ("r", "60"));
        return new FigureFrame(FigureId.Check(id), "townmap", text, Medium.Page, map.Width, map.Height).Enclose(svg);
    }
}
