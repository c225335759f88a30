namespace Talaia.Drawing;

/// <summary>
/// Equirectangular projection with the cosine of the middle latitude (Snyder, Map Projections, 1987, §12): over the three
/// degrees of Catalonia the error of shape stays under 2.5 %, less than one can see.
/// </summary>
internal static class Projection
{
    /// <summary>How much shorter a degree of longitude is than one of latitude, in the middle of the map.</summary>
    public static double Narrowing((double Longitude, double Latitude)[][] arcs)
    {
        if (arcs.Length == 0)
            throw new FormatException("The map has no arcs.");
        var middle = (arcs.Min(arc => arc.Min(point => point.Latitude)) + arcs.Max(arc => arc.Max(point => point.Latitude))) / 2;
        return Math.Cos(double.DegreesToRadians(middle));
    }

    /// <summary>From (longitude, latitude) in degrees to x east and y south, in degrees of latitude.</summary>
    public static PlanePoint[][] Project((double Longitude, double Latitude)[][] arcs, double narrowing) =>
        [.. arcs.Select(arc => arc.Select(point => new PlanePoint(point.Longitude * narrowing, -point.Latitude)).ToArray())];
}
