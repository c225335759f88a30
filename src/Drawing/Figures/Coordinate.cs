using System.Globalization;

namespace Talaia.Drawing;

internal static class Coordinate
{
    /// <summary>A number for the machine: at most two decimals, never `-0`, the same in every culture.</summary>
    public static string Text(double value) =>
        (Math.Round(value, 2, MidpointRounding.AwayFromZero) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);
}
