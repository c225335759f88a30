namespace Talaia.Conference.Schedules;

/// <summary>Blank fields count as absent.</summary>
internal static class Blank
{
    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
