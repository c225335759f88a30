using System.Globalization;
using System.Text.RegularExpressions;

namespace Talaia.Conference.Schedules;

/// <summary>
/// Offsets of the time zones that a calendar file names: by IANA or Windows name, else by the file's own VTIMEZONE (RFC 5545 §3.6.5), of which single observances and yearly rules
/// «n-th weekday of a month» are understood.
/// </summary>
internal sealed partial class CalendarZones
{
    private readonly Dictionary<string, IReadOnlyList<Observance>> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeZoneInfo?> _known = new(StringComparer.Ordinal);

    public CalendarZones(IEnumerable<CalendarComponent> components)
    {
        foreach (var zone in components.Where(component => component.Name == "VTIMEZONE"))
        {
            if (zone.First("TZID")?.Value.Trim() is { Length: > 0 } name)
                _own.TryAdd(name, [.. zone.Inside.Select(Observance.Of).OfType<Observance>()]);
        }
    }

    public bool Knows(string name) => Known(name) is not null || _own.TryGetValue(name, out var own) && own.Count > 0;

    /// <summary>The offset of a local time there; null where the zone is not known.</summary>
    public TimeSpan? Offset(string? name, DateTime local)
    {
        if (name is null)
            return null;
        if (Known(name) is { } zone)
            return zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddHours(-1)) : zone.GetUtcOffset(local);
        if (!_own.TryGetValue(name, out var own) || own.Count == 0)
            return null;
        return own.Select(one => (Onset: one.LastBefore(local), one.Offset)).OrderByDescending(one => one.Onset ?? DateTime.MinValue).First().Offset;
    }

    private TimeZoneInfo? Known(string name)
    {
        if (_known.TryGetValue(name, out var known))
            return known;
        var plain = Prefix().Replace(name, "");
        return _known[name] = plain.Length is > 0 and < 64 && plain[0] is not ('/' or '.') && TimeZoneInfo.TryFindSystemTimeZoneById(plain, out var zone) ? zone : null;
    }

    /// <summary>Some programs write <c>/example.org/20070129_1/Europe/Madrid</c>.</summary>
    [GeneratedRegex(@"^/[^/]+/[^/]+/(?=[A-Z])", RegexOptions.ExplicitCapture)]
    private static partial Regex Prefix();

    private sealed record Observance(DateTime From, TimeSpan Offset, int Month, DayOfWeek Day, int Which)
    {
        public static Observance? Of(CalendarComponent component)
        {
            if (component.First("DTSTART") is not { } start || CalendarTime.Read(start.Value, _ => null) is not { } from
                || component.First("TZOFFSETTO") is not { } to || ReadOffset(to.Value) is not { } offset)
                return null;
            var parts = (component.First("RRULE")?.Value ?? "").Split(';').Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
                .GroupBy(part => part[0].ToUpperInvariant()).ToDictionary(part => part.Key, part => part.First()[1].ToUpperInvariant());
            var day = parts.GetValueOrDefault("BYDAY", "");
            return parts.GetValueOrDefault("FREQ") == "YEARLY" && int.TryParse(parts.GetValueOrDefault("BYMONTH"), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
                && day.Length >= 3 && int.TryParse(day[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var which) && which is not 0 and >= -5 and <= 5
                && Array.IndexOf(Days, day[^2..]) is var weekday and >= 0
                ? new Observance(from.Local, offset, month, (DayOfWeek)weekday, which)
                : new Observance(from.Local, offset, 0, default, 0);
        }

        /// <summary>The last time before this one at which the observance began; null where it had not yet.</summary>
        public DateTime? LastBefore(DateTime local)
        {
            if (local < From)
                return null;
            if (Month == 0)
                return From;
            var onset = In(local.Year);
            return onset <= local ? onset : local.Year - 1 >= From.Year && In(local.Year - 1) is var last && last >= From ? last : From;
        }

        private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

        private DateTime In(int year)
        {
            var length = DateTime.DaysInMonth(year, Month);
            var first = 1 + (((int)Day - (int)new DateTime(year, Month, 1).DayOfWeek + 7) % 7);
            var day = Which > 0 ? first + 7 * (Which - 1) : first + 7 * ((length - first) / 7 + Which + 1);
            return new DateTime(year, Month, Math.Clamp(day, 1, length)) + From.TimeOfDay;
        }

        private static TimeSpan? ReadOffset(string text)
        {
            var digits = text.Trim().TrimStart('+', '-');
            if (digits.Length < 4 || !digits.All(char.IsAsciiDigit))
                return null;
            var minutes = int.Parse(digits[..2], CultureInfo.InvariantCulture) * 60 + int.Parse(digits[2..4], CultureInfo.InvariantCulture);
            return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(text.TrimStart().StartsWith('-') ? -minutes : minutes);
        }
    }
}
