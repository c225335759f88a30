using System.Globalization;

namespace Talaia.Consultation.Questionnaires;

/// <summary>
/// Points, lines and areas as ODK writes them: latitude and longitude in degrees, then perhaps altitude and accuracy in metres, with blanks between; points parted by semicolons; an area ends where it
/// began. People may write a point a line, and decimal commas.
/// </summary>
internal static class Points
{
    /// <summary>As ODK writes it; what cannot be read stays for whoever tells its author. <c>points</c> of the page's <c>filling.ts</c> does the same.</summary>
    public static string Canonical(string text, bool isArea)
    {
        var points = text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(point => string.Join(' ', point.Replace(", ", " ", StringComparison.Ordinal).Replace(',', '.').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        if (isArea && points.Count > 2 && points[0] != points[^1])
            points.Add(points[0]);
        return string.Join(';', points);
    }

    public static bool IsOne(string text)
    {
        var numbers = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToList();
        return numbers.Count is >= 2 and <= 4 && numbers.TrueForAll(double.IsFinite) && Math.Abs(numbers[0]) <= 90 && Math.Abs(numbers[1]) <= 180;
    }

    /// <summary>Two points at least.</summary>
    public static bool IsLine(string text) => text.Split(';') is { Length: >= 2 } points && Array.TrueForAll(points, IsOne);

    /// <summary>Three points at least, and the first again.</summary>
    public static bool IsArea(string text) => text.Split(';') is { Length: >= 4 } points && Array.TrueForAll(points, IsOne) && points[0] == points[^1];
}
