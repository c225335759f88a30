namespace Talaia.Conference.Schedules;

/// <summary>Language fields hold one language or several, in many manners: <c>en</c>, <c>de, en</c>, <c>ca/es</c>, <c>en-GB</c>.</summary>
public static class ScheduleLanguages
{
    private static readonly char[] Between = [',', ';', '/', '|', '+', '&', ' '];

    /// <returns>The languages named, as BCP 47 tags in lower case, each once, in the order given; empty where none is named.</returns>
    public static IReadOnlyList<string> Split(string? written) =>
        written is null ? [] : [.. written.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(tag => tag.Replace('_', '-').ToLowerInvariant())
            .Where(tag => tag.Length >= 2 && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            .Distinct(StringComparer.Ordinal)];
}
