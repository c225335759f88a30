using System.Globalization;
using System.Text.RegularExpressions;

namespace Talaia.Conference.Schedules;

/// <summary>Dates, times and lengths of iCalendar (RFC 5545 §3.3.4–3.3.6). Times with a known zone are carried to UTC; floating ones stay local.</summary>
/// <param name="Local">As written.</param>
/// <param name="IsDate">A day without time.</param>
/// <param name="Offset">From UTC; null for days and floating times.</param>
internal sealed partial record CalendarTime(DateTime Local, bool IsDate, TimeSpan? Offset)
{
    /// <summary><c>2026-11-24</c>, <c>2026-11-24T09:00:00+00:00</c> in UTC, or <c>2026-11-24T10:00:00</c> floating.</summary>
    public override string ToString() =>
        IsDate ? Local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Offset is { } offset ? new DateTimeOffset(Local, offset).ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : Local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>This much later in exact time; null where the calendar ends before.</summary>
    public CalendarTime? Plus(TimeSpan length) =>
        length.Duration() < TimeSpan.FromDays(36_500) && Local.Year is > 200 and < 9800 ? this with { Local = Local + length, IsDate = IsDate && length.Ticks % TimeSpan.TicksPerDay == 0 } : null;

    public static CalendarTime? Read(string value, Func<DateTime, TimeSpan?> offset)
    {
        var match = Written().Match(value.Trim());
        if (!match.Success || !DateTime.TryParseExact(match.Groups["date"].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 2 or > 9998)
            return null;
        if (!match.Groups["hour"].Success)
            return new CalendarTime(day, true, null);
        var (hour, minute, second) = (Part(match, "hour"), Part(match, "minute"), Part(match, "second"));
        if (hour > 24 || minute > 59 || second > 60)
            return null;
        var local = day + new TimeSpan(hour, minute, Math.Min(second, 59));
        return new CalendarTime(local, false, match.Groups["utc"].Success ? TimeSpan.Zero : offset(local));
    }

    /// <summary>A length such as <c>PT1H30M</c>, <c>-P1D</c> or <c>P2W</c>.</summary>
    public static TimeSpan? Length(string value)
    {
        var match = Lengths().Match(value.Trim());
        if (!match.Success)
            return null;
        var length = TimeSpan.FromDays(7.0 * Number(match, "w") + Number(match, "d")) + new TimeSpan(Number(match, "h"), Number(match, "m"), Number(match, "s"));
        return match.Groups["sign"].Value == "-" ? -length : length;
    }

    private static int Part(Match match, string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static int Number(Match match, string name) => Part(match, name);

    [GeneratedRegex(@"^(?<date>[0-9]{8})(T(?<hour>[0-9]{2})(?<minute>[0-9]{2})(?<second>[0-9]{2})?(?<utc>Z)?)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?<sign>[+-])?P(?=[0-9T])((?<w>[0-9]{1,5})W)?((?<d>[0-9]{1,5})D)?(T(?=[0-9])((?<h>[0-9]{1,6})H)?((?<m>[0-9]{1,8})M)?((?<s>[0-9]{1,8})S)?)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Lengths();
}
