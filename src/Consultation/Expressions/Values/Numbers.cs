using System.Buffers;
using System.Globalization;

namespace Talaia.Consultation.Expressions.Values;

/// <summary>Numbers as texts and back, as ECMAScript writes and reads them, on which the forms of ODK rely.</summary>
internal static class Numbers
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789+-.eE");

    /// <summary>The shortest digits that give the same number back: «1000000», «1e+21», «0.1», «Infinity».</summary>
    public static string Text(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0)
            return "0";
        var parts = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var whole = parts[0].IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? dot : parts[0].Length;
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        var point = whole - (digits.Length - significant.Length) + (parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0);
        return (value < 0 ? "-" : "") + Laid(significant.TrimEnd('0'), point);
    }

    /// <param name="point">How many digits stand before the point; negative: how many zeros after it.</param>
    private static string Laid(string digits, int point) => point switch
    {
        > 21 => Scientific(digits, point - 1),
        > 0 when digits.Length <= point => digits.PadRight(point, '0'),
        > 0 => $"{digits[..point]}.{digits[point..]}",
        > -6 => $"0.{new string('0', -point)}{digits}",
        _ => Scientific(digits, point - 1),
    };

    private static string Scientific(string digits, int exponent) =>
        $"{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The number that a text says; days since 1970 for a date; NaN for anything else, the empty text too.</summary>
    /// <exception cref="InstantException">It looks like a date of no calendar.</exception>
    public static double Of(string text, TimeZoneInfo zone)
    {
        if (Instants.LooksLike(text))
            return Instants.Read(text, zone) is { } since ? since / InstantValue.Day : double.NaN;
        return Plain(text);
    }

    /// <summary>The same, dates apart.</summary>
    public static double Plain(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty)
            return double.NaN;
        if (trimmed is "Infinity" or "+Infinity" or "-Infinity")
            return trimmed[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        if (trimmed.Length > 2 && trimmed[0] == '0' && trimmed[1] is 'x' or 'X')
            return ulong.TryParse(trimmed[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : double.NaN;
        if (trimmed.ContainsAnyExcept(Signs))
            return double.NaN;
        return double.TryParse(trimmed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }

    /// <summary>To the nearest whole number, halves upwards.</summary>
    public static double Round(double value) => double.IsFinite(value) ? Math.Floor(value) is var floor && value - floor >= 0.5 ? floor + 1 : floor : value;
}
