using System.Globalization;
using System.Text.RegularExpressions;

namespace Talaia.Consultation.Expressions.Values;

/// <summary>A text has the shape of a date and is none: a thirteenth month.</summary>
internal sealed class InstantException(string text) : Exception($"«{text}» is no date of the calendar.");

/// <summary>Dates and date-times as texts of ISO 8601 and as milliseconds since 1970-01-01 in UTC.</summary>
internal static partial class Instants
{
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public static bool LooksLike(string text) => text.Length is >= 10 and <= 60 && char.IsAsciiDigit(text[0]) && text[4] == '-' && Shape().IsMatch(text);

    /// <returns>Null where the text is no date.</returns>
    /// <exception cref="InstantException">It has the shape of a date and is none.</exception>
    public static long? Read(string text, TimeZoneInfo zone)
    {
        if (!LooksLike(text))
            return null;
        var offset = Shape().Match(text).Groups["offset"].Value;
        var local = Local(offset.Length == 0 ? text : text[..^offset.Length]);
        if (offset.Length == 0 || offset == "Z")
            return local is null ? throw new InstantException(text) : Since(offset == "Z" ? local.Value : ToUtc(local.Value, zone));
        if (local is null || Offset(offset) is not { } ahead)
            return null;
        return Since(local.Value) - (long)ahead.TotalMilliseconds;
    }

    /// <returns>The instant, of days since 1970 with fractions; null for NaN.</returns>
    /// <exception cref="InstantException">It lies outside of the years 1 to 9999.</exception>
    public static long? OfDays(double days)
    {
        if (double.IsNaN(days))
            return null;
        return Math.Abs(days) < 2_900_000 && days > -719_000 ? (long)Numbers.Round(days * InstantValue.Day) : throw new InstantException(Numbers.Text(days));
    }

    public static string Text(long since, TimeZoneInfo zone)
    {
        var local = At(since, zone);
        return local.TimeOfDay == TimeSpan.Zero
            ? local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : local.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
    }

    public static DateTimeOffset At(long since, TimeZoneInfo zone)
    {
        var utc = Epoch.AddMilliseconds(since);
        var ahead = zone.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
        return new DateTimeOffset(utc + ahead, ahead);
    }

    public static long Since(DateTime utc) => (utc.Ticks - Epoch.Ticks) / TimeSpan.TicksPerMillisecond;

    /// <summary>A clock time that is skipped in spring is read with the offset before it; one that comes twice in autumn is the first.</summary>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone)
    {
        var ahead = zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddHours(-3))
            : zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.GetUtcOffset(local);
        return local.Ticks - ahead.Ticks is var ticks && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Unspecified) : local;
    }

    private static DateTime? Local(string text)
    {
        var match = Shape().Match(text);
        return Number(match, "year") is > 0 and var year && Number(match, "month") is >= 1 and <= 12 and var month
            && Number(match, "day") is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
            && Number(match, "hour") is <= 23 and var hour && Number(match, "minute") is <= 59 and var minute && Number(match, "second") is <= 59 and var second
            ? new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified).AddMilliseconds(Fraction(match))
            : null;
    }

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static int Fraction(Match match) => match.Groups["fraction"] is { Success: true } found
        ? int.Parse(found.Value.PadRight(3, '0').AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture)
        : 0;

    private static TimeSpan? Offset(string text)
    {
        var hours = int.Parse(text.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = int.Parse(text.AsSpan(4, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        if (hours > 14 || minutes > 59)
            return null;
        var ahead = new TimeSpan(hours, minutes, 0);
        return text[0] == '-' ? -ahead : ahead;
    }

    [GeneratedRegex(@"\A(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(T(?<hour>[0-9]{2})(:(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.(?<fraction>[0-9]+))?)?)?(?<offset>Z|[-+][0-9]{2}:[0-9]{2})?)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
