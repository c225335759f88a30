using System.Text.RegularExpressions;

namespace Talaia.Conference.Schedules;

/// <summary>Forms of values in the JSON programmes.</summary>
internal static partial class JsonPatterns
{
    [GeneratedRegex("^[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?$", RegexOptions.ExplicitCapture)]
    public static partial Regex Acronym();

    [GeneratedRegex("^([A-Z][a-z]+/[A-Z][a-z]+)|UTC$", RegexOptions.ExplicitCapture)]
    public static partial Regex TimeZone();

    [GeneratedRegex("^[a-z0-9_-]+[a-z0-9]$")]
    public static partial Regex Slug();

    [GeneratedRegex("^[A-Z0-9]+$")]
    public static partial Regex Code();

    [GeneratedRegex("^(0[0-9]|1[0-9]|2[0-3]):[0-5][0-9]$", RegexOptions.ExplicitCapture)]
    public static partial Regex TimeOfDay();

    [GeneratedRegex("^[0-9]+:[0-9]{2}$")]
    public static partial Regex Hours();

    [GeneratedRegex(@"^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$", RegexOptions.ExplicitCapture)]
    public static partial Regex IsoDuration();

    [GeneratedRegex("^[a-z]{2}$")]
    public static partial Regex Language();

    [GeneratedRegex("description_.+")]
    public static partial Regex Description();

    [GeneratedRegex("")]
    public static partial Regex Everything();
}
