using System.Globalization;

namespace Talaia.Conference.Schedules;

/// <summary>Days and instants as the formats write them (ISO 8601, RFC 3339).</summary>
internal static class Written
{
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset instant) => instant.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Iso(TimeSpan length) => length < TimeSpan.FromMinutes(1)
        ? string.Create(CultureInfo.InvariantCulture, $"PT{(int)length.TotalSeconds}S")
        : string.Create(CultureInfo.InvariantCulture, $"PT{((int)length.TotalHours > 0 ? $"{(int)length.TotalHours}H" : "")}{(length.Minutes > 0 || (int)length.TotalHours == 0 ? $"{length.Minutes}M" : "")}");
}
