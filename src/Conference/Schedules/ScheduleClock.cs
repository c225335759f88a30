using System.Globalization;
using System.Text.RegularExpressions;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

/// <summary>
/// Works out when a session begins from what a file says: an instant with offset; a local time in the conference's time zone; or a day and a time of day, where a time before
/// the change of day belongs to the next morning.
/// </summary>
internal sealed partial class ScheduleClock(TimeZoneInfo? zone, TimeSpan dayChange, TimeZoneInfo? otherwise, List<Problem> notes)
{
    private readonly TimeZoneInfo _zone = zone ?? otherwise ?? TimeZoneInfo.Utc;
    private bool _said;

    /// <summary>A time zone by its IANA name; null, with a note, where there is none of that name.</summary>
    public static TimeZoneInfo? Zone(string? name, int line, List<Problem> notes)
    {
        if (name is null)
            return null;
        if (name.Length < 64 && name[0] is not ('/' or '.') && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return zone;
        notes.Add(new Problem("unknown-time-zone", $"no time zone is called «{name}»", new Where(Line: line)));
        return null;
    }

    /// <summary>An ISO 8601 date and time; without offset it is local.</summary>
    public DateTimeOffset? Instant(string? text, int line)
    {
        if (text is null)
            return null;
        var match = IsoTime().Match(text);
        if (!match.Success || !DateTime.TryParse($"{match.Groups["date"].Value}T{match.Groups["time"].Value}", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return null;
        return match.Groups["offset"].Value switch
        {
            "" => Local(local, line),
            "Z" or "z" => Safe(local, TimeSpan.Zero),
            var offset => Offset(offset) is { } given ? Safe(local, given) : null,
        };
    }

    /// <summary>A day and a time of day.</summary>
    public DateTimeOffset? OnDay(DateOnly? day, string? time, TimeSpan? change, int line)
    {
        if (day is not { } date || time is null || !DayTime().IsMatch(time) || !TimeSpan.TryParse(time, CultureInfo.InvariantCulture, out var clock) || clock >= TimeSpan.FromDays(1))
            return null;
        if (date == DateOnly.MaxValue)
            return null;
        return Local((clock < (change ?? dayChange) ? date.AddDays(1) : date).ToDateTime(TimeOnly.FromTimeSpan(clock)), line);
    }

    public static DateOnly? Date(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static TimeSpan? TimeOfDay(string? text) =>
        text is not null && DayTime().IsMatch(text) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time < TimeSpan.FromDays(1) ? time : null;

    private DateTimeOffset? Local(DateTime local, int line)
    {
        if (zone is null && !_said)
        {
            _said = true;
            notes.Add(new Problem("no-offset", $"times have no offset and the file names no time zone: read as of {_zone.Id}", new Where(Line: line)));
        }

        return Safe(local, _zone.IsInvalidTime(local) ? _zone.GetUtcOffset(local.AddHours(-1)) : _zone.GetUtcOffset(local));
    }

    private static DateTimeOffset? Safe(DateTime local, TimeSpan offset) =>
        local.Year is > 1 and < 9999 ? new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset) : null;

    private static TimeSpan? Offset(string text)
    {
        var digits = text[1..].Replace(":", "", StringComparison.Ordinal);
        var minutes = int.Parse(digits[..2], CultureInfo.InvariantCulture) * 60 + (digits.Length > 2 ? int.Parse(digits[2..], CultureInfo.InvariantCulture) : 0);
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(text[0] == '-' ? -minutes : minutes);
    }

    [GeneratedRegex(@"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ](?<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,7})?)?)[0-9]*\s?(?<offset>Z|z|[+-][0-9]{2}(?::?[0-9]{2})?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex IsoTime();

    [GeneratedRegex("^[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex DayTime();
}
