using System.Globalization;

namespace Talaia.Web.Hosting;

/// <summary>Days as fields of type date take and give them, whatever the reader's language: ISO 8601.</summary>
internal static class Days
{
    private const string Iso = "yyyy-MM-dd";

    public static DateOnly? Read(string? text) => DateOnly.TryParseExact(text?.Trim(), Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Text(DateOnly day) => day.ToString(Iso, CultureInfo.InvariantCulture);

    public static DateTimeOffset AtNoon(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
