using System.Globalization;
using System.Text.RegularExpressions;

namespace Talaia.Conference.Schedules;

/// <summary>Lengths of sessions in the notations met in the wild: <c>HH:MM</c>, <c>D:HH:MM</c>, plain minutes, and ISO 8601 (<c>PT1H30M</c>).</summary>
internal static partial class Durations
{
    /// <summary>Nothing in a programme is longer; a million-minute session is a slip.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(100);

    /// <returns>False where the text is no duration, or one longer than <see cref="Longest"/>.</returns>
    public static bool TryRead(string text, out TimeSpan duration)
    {
        duration = default;
        var match = Clock().Match(text.Trim());
        if (!match.Success)
            match = Iso().Match(text.Trim());
        if (!match.Success)
            return false;
        duration = Part(match, "w") * TimeSpan.FromDays(7) + Part(match, "d") * TimeSpan.FromDays(1) + Part(match, "h") * TimeSpan.FromHours(1)
            + Part(match, "m") * TimeSpan.FromMinutes(1) + Part(match, "s") * TimeSpan.FromSeconds(1);
        return duration <= Longest;
    }

    /// <summary><c>HH:MM</c>, from a hundred hours on <c>D:HH:MM</c>; seconds are cut off.</summary>
    public static string Clock(TimeSpan duration) => duration.TotalHours < 100
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalHours:00}:{duration.Minutes:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.Days}:{duration.Hours:00}:{duration.Minutes:00}");

    /// <summary>Hours, however many, and minutes, as JSON v1 has it.</summary>
    public static string Hours(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalHours:00}:{duration.Minutes:00}");

    private static double Part(Match match, string name) =>
        match.Groups[name] is { Success: true } part ? double.Parse(part.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<d>[0-9]{1,4}):(?<h>[0-9]{1,2}):(?<m>[0-9]{1,2})|(?<h>[0-9]{1,4}):(?<m>[0-9]{1,2})|(?<m>[0-9]{1,7}))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^P(?=[0-9T])(?:(?<w>[0-9]{1,4})W)?(?:(?<d>[0-9]{1,4})D)?(?:T(?=[0-9])(?:(?<h>[0-9]{1,5})H)?(?:(?<m>[0-9]{1,7})M)?(?:(?<s>[0-9]{1,9}(?:\.[0-9]{1,7})?)S)?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();
}
