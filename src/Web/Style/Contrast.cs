using System.Globalization;

namespace Talaia.Web.Style;

/// <summary>How well one colour is told from another.</summary>
public static class Contrast
{
    /// <summary>The contrast ratio of WCAG 2.2, from 1 (none) to 21 (black on white), of two colours written <c>#rrggbb</c>.</summary>
    /// <exception cref="FormatException">It is no such colour.</exception>
    public static double Of(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Relative luminance (WCAG 2.2, after IEC 61966-2-1), from 0 to 1.</summary>
    private static double Luminance(string colour)
    {
        if (colour is not ['#', _, _, _, _, _, _])
            throw new FormatException($"«{colour}» is not a colour of the form #rrggbb.");
        return 0.2126 * Linear(colour[1..3]) + 0.7152 * Linear(colour[3..5]) + 0.0722 * Linear(colour[5..7]);
    }

    private static double Linear(string hex)
    {
        var share = int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
