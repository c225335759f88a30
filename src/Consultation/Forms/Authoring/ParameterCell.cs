using System.Globalization;
using System.Text.RegularExpressions;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>Reads the column <c>parameters</c>: <c>start=1 end=10</c>, with blanks, commas or semicolons between.</summary>
internal static partial class ParameterCell
{
    /// <summary>Names in small letters; so are values, but for those that name something.</summary>
    /// <returns>Null where the cell is not in that form.</returns>
    public static Dictionary<string, string>? Read(string? cell)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (string.IsNullOrWhiteSpace(cell))
            return parameters;
        if (!Whole().IsMatch(cell))
            return null;
        foreach (Match pair in Pair().Matches(cell))
        {
            var name = pair.Groups[1].Value.ToLowerInvariant();
            var value = pair.Groups[2].Value;
            parameters[name] = name is "label" or "value" or "reference-geometry" or "tick_labelset" or "seed" or "app" || value.Contains("${", StringComparison.Ordinal) ? value : value.ToLowerInvariant();
        }

        return parameters;
    }

    public static bool IsWhole(string value) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    public static bool IsNumber(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex(@"^[\s,;]*(?:[^\s=,;]+\s*=\s*[^\s=,;]+(?=[\s,;]|$)[\s,;]*)*$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"([^\s=,;]+)\s*=\s*([^\s=,;]+)")]
    private static partial Regex Pair();
}
