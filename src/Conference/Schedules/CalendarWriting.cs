using System.Globalization;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace Talaia.Conference.Schedules;

/// <summary>
/// Writes iCalendar (RFC 5545; NAME, URL and REFRESH-INTERVAL of RFC 7986), times in the conference's own zone with its VTIMEZONE. An event's UID is its guid, so that
/// a later programme moves it in people's calendars instead of doubling it.
/// </summary>
internal static class CalendarWriting
{
    private const string Home = "Europe/Madrid";

    public static byte[] Write(Schedule schedule, DateTimeOffset stamp)
    {
        var whole = Completed.Of(schedule);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(whole.Conference.TimeZone ?? Home) ?? DateTimeZoneProviders.Tzdb[Home];
        var calendar = new Ical.Net.Calendar { ProductId = "-//Talaia//Conference//CA", Method = "PUBLISH" };
        calendar.AddProperty("NAME", CleanText.Of(whole.Conference.Title));
        calendar.AddProperty("X-WR-CALNAME", CleanText.Of(whole.Conference.Title));
        calendar.AddProperty(new CalendarProperty("REFRESH-INTERVAL", "PT4H") { Parameters = { new CalendarParameter("VALUE", "DURATION") } });
        if (JsonWriting.Address(whole.Conference.Url) is { } url)
            calendar.AddProperty(new CalendarProperty("URL", new Uri(url)));
        if (whole.Events.Count > 0)
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone.Id, whole.Events.Min(one => one.Start!.Value).UtcDateTime.AddYears(-1), includeHistoricalData: false));
        foreach (var one in whole.Events)
            calendar.Events.Add(Event(one, zone, stamp));
        return Encoding.UTF8.GetBytes(Folded(new CalendarSerializer().SerializeToString(calendar) ?? ""));
    }

    /// <summary>Folds again at 75 octets (RFC 5545 §3.1) between whole characters: the library folds through the middle of those outside the basic plane.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length + 64);
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var octets = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                if (octets + rune.Utf8SequenceLength > 75)
                {
                    folded.Append("\r\n ");
                    octets = 1;
                }

                folded.Append(rune.ToString());
                octets += rune.Utf8SequenceLength;
            }

            folded.Append("\r\n");
        }

        return folded.ToString();
    }

    private static Ical.Net.CalendarComponents.CalendarEvent Event(ScheduleEvent one, DateTimeZone zone, DateTimeOffset stamp)
    {
        var written = new Ical.Net.CalendarComponents.CalendarEvent
        {
            Uid = one.Guid,
            DtStamp = new CalDateTime(stamp.UtcDateTime, CalDateTime.UtcTzId),
            Start = Local(one.Start!.Value, zone),
            End = Local(one.Start.Value + one.Duration!.Value, zone),
            Summary = CleanText.Of(one.Title),
            Description = Description(one),
            Location = one.Room is { } room ? CleanText.Of(room) : null,
        };
        if (one.Track is { } track)
            written.Categories.Add(CleanText.Of(track));
        if (JsonWriting.Address(one.Url) is { } url)
            written.Url = new Uri(url);
        return written;
    }

    private static CalDateTime Local(DateTimeOffset instant, DateTimeZone zone) => new(Instant.FromDateTimeOffset(instant).InZone(zone).ToDateTimeUnspecified(), zone.Id);

    /// <summary>Speakers, language and abstract as text.</summary>
    private static string? Description(ScheduleEvent one)
    {
        var lines = new List<string>();
        if (one.Subtitle is { } subtitle)
            lines.Add(subtitle);
        if (one.Persons.Count > 0)
            lines.Add(string.Join(", ", one.Persons.Select(person => person.Name)));
        if (one.Language is { } language)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"[{language}]"));
        if (one.Abstract is { } text)
            lines.Add(text);
        return lines.Count == 0 ? null : CleanText.Of(string.Join("\n", lines)).ReplaceLineEndings("\n");
    }
}
