using System.Globalization;
using System.Text.Json;

namespace Talaia.Conference.Schedules;

/// <summary>Writes schedule JSON v1, valid under https://c3voc.de/schedule/schema.json.</summary>
internal static class JsonWriting1
{
    private static readonly string[] LinkTypes = ["slides", "paper", "web", "blog", "article", "media", "related", "activitypub"];

    public static byte[] Write(Schedule schedule)
    {
        var whole = Completed.Of(schedule);
        return JsonWriting.Document(json =>
        {
            json.WriteString("$schema", "https://c3voc.de/schedule/schema.json");
            JsonWriting.Generator(json);
            json.WriteStartObject("schedule");
            json.WriteString("version", CleanText.Of(whole.Version));
            json.WriteStartObject("conference");
            Conference(json, whole);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static void Conference(Utf8JsonWriter json, Completed whole)
    {
        var conference = whole.Conference;
        json.WriteString("acronym", whole.Acronym);
        json.WriteString("title", CleanText.Of(conference.Title));
        json.WriteString("start", Written.Date(conference.Start!.Value));
        json.WriteString("end", Written.Date(conference.End!.Value));
        json.WriteNumber("daysCount", whole.Days.Count);
        json.WriteString("timeslot_duration", Durations.Hours(conference.Timeslot ?? TimeSpan.FromMinutes(5)));
        if (conference.TimeZone is { } zone && JsonPatterns.TimeZone().IsMatch(zone))
            json.WriteString("time_zone_name", CleanText.Of(zone));
        JsonWriting.Optional(json, "url", JsonWriting.Address(conference.Url));
        JsonWriting.Objects(json, "rooms", whole.Rooms, room =>
        {
            json.WriteString("name", CleanText.Of(room.Name));
            JsonWriting.Optional(json, "slug", room.Slug);
            json.WriteString("guid", room.Guid);
            if (room.Capacity is { } seats)
                json.WriteNumber("capacity", seats);
        });
        JsonWriting.Objects(json, "tracks", whole.Tracks, track =>
        {
            json.WriteString("name", CleanText.Of(track.Name));
            json.WriteString("slug", track.Slug);
            JsonWriting.Optional(json, "color", track.Color);
        });
        JsonWriting.Objects(json, "days", whole.Days, day => Day(json, day, whole));
    }

    private static void Day(Utf8JsonWriter json, ScheduleDay day, Completed whole)
    {
        json.WriteNumber("index", day.Index);
        json.WriteString("date", Written.Date(day.Date));
        json.WriteString("day_start", Written.Instant(day.Start!.Value));
        json.WriteString("day_end", Written.Instant(day.End!.Value));
        json.WriteStartObject("rooms");
        foreach (var room in whole.Events.Where(one => one.Day == day.Index).GroupBy(one => CleanText.Of(one.Room ?? "")))
            JsonWriting.Objects(json, room.Key, room, one => Event(json, one));
        json.WriteEndObject();
    }

    private static void Event(Utf8JsonWriter json, ScheduleEvent one)
    {
        json.WriteNumber("id", int.Parse(one.Id!, CultureInfo.InvariantCulture));
        json.WriteString("guid", one.Guid);
        JsonWriting.Optional(json, "code", one.Code);
        json.WriteString("date", Written.Instant(one.Start!.Value));
        json.WriteString("start", Written.Time(one.Start.Value));
        json.WriteString("duration", Durations.Hours(one.Duration!.Value));
        json.WriteString("room", CleanText.Of(one.Room ?? ""));
        json.WriteString("slug", one.Slug);
        json.WriteString("url", JsonWriting.AddressOf(one));
        JsonWriting.Optional(json, "logo", JsonWriting.Address(one.Logo));
        json.WriteString("title", CleanText.Of(one.Title));
        JsonWriting.Text(json, "subtitle", one.Subtitle);
        JsonWriting.Text(json, "track", one.Track);
        json.WriteString("type", CleanText.Of(one.Type ?? ""));
        JsonWriting.Text(json, "language", one.Language);
        JsonWriting.Text(json, "abstract", one.Abstract);
        JsonWriting.Text(json, "description", one.Description);
        JsonWriting.Optional(json, "recording_license", one.RecordingLicense);
        if (one.DoNotRecord is { } not)
            json.WriteBoolean("do_not_record", not);
        JsonWriting.Objects(json, "persons", one.Persons, person => Person(json, person));
        JsonWriting.Links(json, "links", one.Links, Type);
        JsonWriting.Links(json, "attachments", one.Attachments, Type);
    }

    private static void Person(Utf8JsonWriter json, SchedulePerson person)
    {
        if (Slugs.IsId(person.Id))
            json.WriteNumber("id", int.Parse(person.Id!, CultureInfo.InvariantCulture));
        JsonWriting.Optional(json, "guid", Slugs.IsGuid(person.Guid) ? person.Guid : null);
        json.WriteString("name", CleanText.Of(person.Name));
        JsonWriting.Optional(json, "code", person.Code is { } code && code.All(char.IsAsciiLetterOrDigit) && JsonPatterns.Code().IsMatch(code) ? code : null);
        JsonWriting.Optional(json, "biography", person.Biography);
    }

    private static string? Type(string? type) => type?.ToLowerInvariant() is { } lower && LinkTypes.Contains(lower) ? lower : null;
}
