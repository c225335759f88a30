using System.Globalization;
using System.Xml;

namespace Talaia.Conference.Schedules;

/// <summary>Writes schedule.xml, valid under https://c3voc.de/schedule/schema.xsd.</summary>
internal static class XmlWriting
{
    public static byte[] Write(Schedule schedule)
    {
        var whole = Completed.Of(schedule);
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, Encoding = new System.Text.UTF8Encoding(false) };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("schedule");
            Start(xml, "generator", ("name", "Talaia"));
            xml.WriteEndElement();
            Text(xml, "version", whole.Version);
            Conference(xml, whole);
            foreach (var day in whole.Days)
                Day(xml, day, whole);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Conference(XmlWriter xml, Completed whole)
    {
        var conference = whole.Conference;
        xml.WriteStartElement("conference");
        Text(xml, "acronym", whole.Acronym);
        Text(xml, "title", conference.Title);
        Text(xml, "start", Written.Date(conference.Start!.Value));
        Text(xml, "end", Written.Date(conference.End!.Value));
        Text(xml, "days", whole.Days.Count.ToString(CultureInfo.InvariantCulture));
        if (conference.Timeslot is { } slot && slot < TimeSpan.FromDays(1))
            Text(xml, "timeslot_duration", Durations.Clock(slot));
        Address(xml, "url", conference.Url);
        Optional(xml, "time_zone_name", conference.TimeZone);
        foreach (var track in whole.Tracks)
        {
            Start(xml, "track", ("name", track.Name), ("color", track.Color), ("slug", track.Slug));
            xml.WriteString(CleanText.Of(track.Name));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Day(XmlWriter xml, ScheduleDay day, Completed whole)
    {
        Start(
            xml, "day", ("index", day.Index.ToString(CultureInfo.InvariantCulture)), ("date", Written.Date(day.Date)), ("start", Written.Instant(day.Start!.Value)), ("end", Written.Instant(day.End!.Value)));
        foreach (var room in RoomsOf(day, whole))
        {
            Start(xml, "room", ("name", room.Key), ("guid", whole.Rooms.FirstOrDefault(one => one.Name == room.Key)?.Guid));
            foreach (var one in room)
                XmlEvent.Write(xml, one);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>The rooms in the programme's order; the first day names also those in which nothing happens.</summary>
    private static IEnumerable<IGrouping<string, ScheduleEvent>> RoomsOf(ScheduleDay day, Completed whole)
    {
        var order = whole.Rooms.Select((room, index) => (room.Name, index)).ToDictionary(room => room.Name, room => room.index, StringComparer.Ordinal);
        return whole.Events.Where(one => one.Day == day.Index).GroupBy(one => one.Room ?? "").OrderBy(room => order.GetValueOrDefault(room.Key, -1));
    }

    internal static void Start(XmlWriter xml, string name, params (string Name, string? Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (key, value) in attributes)
        {
            if (value is not null)
                xml.WriteAttributeString(key, CleanText.Of(value));
        }
    }

    internal static void Text(XmlWriter xml, string name, string? text) => xml.WriteElementString(name, CleanText.Of(text ?? ""));

    internal static void Optional(XmlWriter xml, string name, string? text)
    {
        if (text is not null)
            Text(xml, name, text);
    }

    internal static void Address(XmlWriter xml, string name, string? address)
    {
        if (address is not null && XmlValues.WebAddress(address))
            Text(xml, name, address);
    }
}
