using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>Areas and distances on a sphere of the Earth's radius at the equator, in metres, rounded to centimetres.</summary>
internal static class PlaceFunctions
{
    internal const double Radius = 6_378_100;

    public static Dictionary<string, Function> All { get; } = new(StringComparer.Ordinal)
    {
        ["area"] = new(1, 1, a => new NumberValue(Rounded(Area(Trace.Of(Given(a)) ?? [])))),
        ["distance"] = new(1, Function.Any, a => new NumberValue(Rounded(Length(Trace.Of(Given(a)) ?? throw a.Wrong("this is no line of two points or more."))))),
        ["geofence"] = new(2, 2, Inside),
    };

    private static List<string> Given(Arguments a) => [.. a.Each(0).Select(value => value.Text)];

    /// <summary>Square metres, negative for a border that runs the other way round.</summary>
    internal static double Area(IReadOnlyList<Place> points)
    {
        if (points.Count < 3)
            return 0;
        var sum = 0.0;
        for (var i = 0; i < points.Count; i++)
        {
            var (from, to) = (points[i], points[(i + 1) % points.Count]);
            sum += Radians(to.Longitude - from.Longitude) * (2 + Math.Sin(Radians(to.Latitude)) + Math.Sin(Radians(from.Latitude)));
        }

        return sum * Radius * Radius / 2;
    }

    private static double Length(IReadOnlyList<Place> points) => points.Zip(points.Skip(1), Distance).Sum();

    private static double Distance(Place from, Place to)
    {
        var (a, b) = (Radians(from.Latitude), Radians(to.Latitude));
        // Of one place twice the cosine may come out a hair above 1.
        return Math.Acos(Math.Min(1, (Math.Sin(a) * Math.Sin(b)) + (Math.Cos(a) * Math.Cos(b) * Math.Cos(Radians(from.Longitude - to.Longitude))))) * Radius;
    }

    /// <summary>Whether a point lies in a closed shape: a ray from it crosses the border an odd number of times.</summary>
    private static TruthValue Inside(Arguments a)
    {
        var shape = Trace.Of([a.Text(1)]);
        if (Trace.Point(a.Text(0)) is not { } point || shape is null || shape[0] != shape[^1])
            return TruthValue.False;
        var inside = false;
        for (var i = 1; i < shape.Count; i++)
        {
            var (from, to) = (shape[i - 1], shape[i]);
            if (to.Latitude > point.Latitude != from.Latitude > point.Latitude
                && point.Longitude < ((from.Longitude - to.Longitude) * (point.Latitude - to.Latitude) / (from.Latitude - to.Latitude)) + to.Longitude)
                inside = !inside;
        }

        return TruthValue.Of(inside);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Rounded(double metres) => Math.Abs(Numbers.Round(metres * 100) / 100);
}
