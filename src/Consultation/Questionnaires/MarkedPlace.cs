using Talaia.Consultation.Expressions.Functions;
using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Questionnaires;

/// <summary>What an answer marks on a map: a point, a line or an area.</summary>
/// <param name="Points">Latitude and longitude in degrees, one at least; those of an area without the first again.</param>
/// <param name="Metres">How long the line is; 0 for others.</param>
/// <param name="Hectares">How large the area is; 0 for others.</param>
public sealed record MarkedPlace(AnswerKind Kind, IReadOnlyList<(double Latitude, double Longitude)> Points, double Metres, double Hectares)
{
    /// <param name="text">As it is kept, or as somebody typed it.</param>
    /// <returns>Null where it is of another kind, or cannot be read.</returns>
    public static MarkedPlace? Of(AnswerKind kind, string? text)
    {
        if (text is null || kind is not (AnswerKind.Point or AnswerKind.Line or AnswerKind.Area))
            return null;
        var written = Questionnaires.Points.Canonical(text, kind == AnswerKind.Area);
        var points = written.Split(';').Select(Trace.Point).ToList();
        if (points.Count == 0 || points.Contains(null) || !(kind switch { AnswerKind.Line => Questionnaires.Points.IsLine(written), AnswerKind.Area => Questionnaires.Points.IsArea(written), _ => points.Count == 1 }))
            return null;
        List<Place> places = [.. points.Select(point => point!.Value)];
        if (kind == AnswerKind.Area)
            places.RemoveAt(places.Count - 1);
        return new MarkedPlace(
            kind, [.. places.Select(place => (place.Latitude, place.Longitude))],
            kind == AnswerKind.Line ? places.Zip(places.Skip(1), Way).Sum() : 0, kind == AnswerKind.Area ? Math.Abs(PlaceFunctions.Area(places)) / 10_000 : 0);
    }

    /// <summary>By the haversine, which unlike the forms' own <c>distance()</c> is exact for a few metres too; <c>metres</c> of the page's <c>places.ts</c> does the same.</summary>
    private static double Way(Place from, Place to)
    {
        var (a, b) = (double.DegreesToRadians(from.Latitude), double.DegreesToRadians(to.Latitude));
        var half = Math.Pow(Math.Sin((b - a) / 2), 2) + (Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(double.DegreesToRadians(to.Longitude - from.Longitude) / 2), 2));
        return 2 * Math.Asin(Math.Min(1, Math.Sqrt(half))) * PlaceFunctions.Radius;
    }
}
