using System.Text.Json;

namespace Talaia.Conference.Schedules;

/// <summary>
/// Writes schedule JSON v2, valid under https://c3voc.de/schema/schedule2 (alpha-3). It has one two-letter language an event and its own list of types, and no place for ids,
/// recording licences or a wish not to be recorded: those are left out.
/// </summary>
internal static class JsonWriting2
{
    public static byte[] Write(Schedule schedule)
    {
        var whole = Completed.Of(schedule);
        return JsonWriting.Document(json =>
        {
            json.WriteString("$schema", "https://c3voc.de/schema/schedule2");
            JsonWriting.Generator(json);
            json.WriteStartObject("schedule");
            json.WriteString("version", CleanText.Of(whole.Version));
            json.WriteStartObject("conference");
            Conference(json, whole);
            json.WriteEndObject();
            JsonWriting.Objects(json, "events", whole.Events, one => Event(json, one, whole));
            json.WriteEndObject();
        });
    }

    private static void Conference(Utf8JsonWriter json, Completed whole)
    {
        var conference = whole.Conference;
        json.WriteString("acronym", whole.Acronym);
        json.WriteString("title", CleanText.Of(conference.Title));
        json.WriteString("start", Instant(conference.Start!.Value, whole, last: false));
        json.WriteString("end", Instant(conference.End!.Value, whole, last: true));
        if (conference.Timeslot is { } slot)
            json.WriteString("timeslot_duration", Written.Iso(slot));
        if (conference.TimeZone is { } zone && JsonPatterns.TimeZone().IsMatch(zone))
            json.WriteString("time_zone_name", CleanText.Of(zone));
        JsonWriting.Optional(json, "url", JsonWriting.Address(conference.Url));
        json.WriteStartArray("languages");
        foreach (var language in whole.Events.SelectMany(one => ScheduleLanguages.Split(one.Language)).Select(Short).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            json.WriteStringValue(language);
        json.WriteEndArray();
        JsonWriting.Objects(json, "tracks", whole.Tracks, track =>
        {
            json.WriteString("name", CleanText.Of(track.Name));
            json.WriteString("slug", track.Slug);
            JsonWriting.Optional(json, "color", track.Color);
        });
        JsonWriting.Objects(json, "rooms", whole.Rooms, room =>
        {
            json.WriteString("name", CleanText.Of(room.Name));
            JsonWriting.Optional(json, "slug", room.Slug);
            json.WriteString("guid", room.Guid);
            if (room.Capacity is { } seats)
                json.WriteNumber("capacity", seats);
        });
        JsonWriting.Objects(json, "days", whole.Days, day =>
        {
            json.WriteNumber("index", day.Index);
            json.WriteString("date", Written.Date(day.Date));
            json.WriteString("start", Written.Instant(day.Start!.Value));
            json.WriteString("end", Written.Instant(day.End!.Value));
        });
    }

    /// <summary>The conference begins and ends with days of its own; read back, the date is the same.</summary>
    private static string Instant(DateOnly date, Completed whole, bool last)
    {
        var offset = whole.Days.Count > 0 ? whole.Days[0].Start!.Value.Offset : TimeSpan.Zero;
        return Written.Instant(new DateTimeOffset(date.ToDateTime(last ? new TimeOnly(23, 59, 59) : TimeOnly.MinValue), offset));
    }

    private static void Event(Utf8JsonWriter json, ScheduleEvent one, Completed whole)
    {
        json.WriteString("guid", one.Guid);
        JsonWriting.Optional(json, "code", one.Code);
        if (JsonWriting.Address(one.Logo) is { } logo)
        {
            json.WriteStartObject("logo");
            json.WriteString("url", logo);
            json.WriteEndObject();
        }

        json.WriteString("start", Written.Instant(one.Start!.Value));
        json.WriteString("end", Written.Instant(one.Start.Value + one.Duration!.Value));
        json.WriteStartObject("room");
        json.WriteString("name", CleanText.Of(one.Room ?? ""));
        json.WriteString("guid", whole.Rooms.FirstOrDefault(room => room.Name == one.Room)?.Guid ?? NamedGuid.Of("no room"));
        json.WriteEndObject();
        json.WriteString("slug", one.Slug);
        json.WriteString("url", JsonWriting.AddressOf(one));
        json.WriteString("title", CleanText.Of(one.Title));
        JsonWriting.Text(json, "subtitle", one.Subtitle);
        json.WriteStartObject("track");
        json.WriteString("slug", whole.Tracks.FirstOrDefault(track => track.Name == one.Track)?.Slug ?? "no-track");
        json.WriteString("name", CleanText.Of(one.Track ?? ""));
        json.WriteEndObject();
        json.WriteString("type", Among(JsonRules2.EventTypes, one.Type) ?? "OTHER");
        json.WriteString("language", ScheduleLanguages.Split(one.Language).Select(Short).FirstOrDefault(language => language is not null) ?? "ca");
        JsonWriting.Text(json, "abstract", one.Abstract);
        JsonWriting.Text(json, "description", one.Description);
        JsonWriting.Objects(json, "participants", one.Persons, person =>
        {
            json.WriteString("name", CleanText.Of(person.Name));
            json.WriteString("guid", Slugs.IsGuid(person.Guid) ? person.Guid : NamedGuid.Of($"person:{person.Name}"));
            JsonWriting.Optional(json, "role", Among(JsonRules2.Roles, person.Role));
        });
        JsonWriting.Links(json, "links", one.Links, type => Among(JsonRules2.ReferenceTypes, type));
        JsonWriting.Links(json, "attachments", one.Attachments, type => Among(JsonRules2.ReferenceTypes, type));
    }

    private static string? Among(string[] words, string? word) =>
        word is null ? null : words.FirstOrDefault(one => one == word.Trim().ToUpperInvariant().Replace(' ', '_')) ?? words.FirstOrDefault(one => one == word.Trim().ToUpperInvariant().Replace(' ', '-'));

    private static string? Short(string language) => language.Split('-')[0] is { Length: 2 } two && two.All(char.IsAsciiLetterLower) ? two : null;
}
