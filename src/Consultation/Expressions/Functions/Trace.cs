using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
internal readonly record struct Place(double Latitude, double Longitude);

/// <summary>Points and lines as forms write them: «latitude longitude altitude accuracy», points parted by semicolons.</summary>
internal static class Trace
{
    /// <summary>One text with all points, or one text for each.</summary>
    /// <returns>Null where there are not two points at least, or one of them is none.</returns>
    public static IReadOnlyList<Place>? Of(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return null;
        var written = texts.Count > 1 ? texts : texts[0].Trim().TrimEnd(';', ' ', '\t', '\r', '\n').Split(';');
        var points = written.Select(Point).ToList();
        return points.Count >= 2 && points.All(point => point is not null) ? [.. points.Select(point => point!.Value)] : null;
    }

    public static Place? Point(string text)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 4)
            return null;
        var place = new Place(Numbers.Plain(parts[0]), Numbers.Plain(parts[1]));
        return Math.Abs(place.Latitude) > 90 || Math.Abs(place.Longitude) > 180 ? null : place;
    }
}
