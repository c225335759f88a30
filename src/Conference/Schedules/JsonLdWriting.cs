using System.Text.Json;

namespace Talaia.Conference.Schedules;

/// <summary>Writes the programme as a schema.org Event with its sessions as subEvents (JSON-LD 1.1).</summary>
internal static class JsonLdWriting
{
    public static byte[] Write(Schedule schedule)
    {
        var conference = schedule.Conference;
        return JsonWriting.Document(json =>
        {
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "Event");
            json.WriteString("name", CleanText.Of(conference.Title));
            if ((conference.Start ?? FirstDay(schedule)) is { } start)
                json.WriteString("startDate", Written.Date(start));
            if ((conference.End ?? LastDay(schedule)) is { } end)
                json.WriteString("endDate", Written.Date(end));
            JsonWriting.Optional(json, "url", JsonWriting.Address(conference.Url));
            JsonWriting.Objects(json, "subEvent", schedule.Events.Where(one => one.Start is not null), one => Event(json, one));
        });
    }

    private static DateOnly? FirstDay(Schedule schedule) => Starts(schedule).Order().Cast<DateOnly?>().FirstOrDefault();

    private static DateOnly? LastDay(Schedule schedule) => Starts(schedule).OrderDescending().Cast<DateOnly?>().FirstOrDefault();

    private static IEnumerable<DateOnly> Starts(Schedule schedule) => schedule.Events.Select(one => one.Start).OfType<DateTimeOffset>().Select(start => DateOnly.FromDateTime(start.DateTime));

    private static void Event(Utf8JsonWriter json, ScheduleEvent one)
    {
        json.WriteString("@type", "Event");
        JsonWriting.Optional(json, "identifier", one.Guid ?? one.Id);
        json.WriteString("name", CleanText.Of(one.Title));
        json.WriteString("startDate", Written.Instant(one.Start!.Value));
        if (one.End is { } end)
        {
            json.WriteString("endDate", Written.Instant(end));
            json.WriteString("duration", Written.Iso(one.Duration!.Value));
        }

        JsonWriting.Optional(json, "description", one.Abstract ?? one.Description);
        JsonWriting.Optional(json, "url", JsonWriting.Address(one.Url));
        JsonWriting.Optional(json, "image", JsonWriting.Address(one.Logo));
        JsonWriting.Optional(json, "keywords", one.Track);
        if (one.Room is { } room)
        {
            json.WriteStartObject("location");
            json.WriteString("@type", "Place");
            json.WriteString("name", CleanText.Of(room));
            json.WriteEndObject();
        }

        if (ScheduleLanguages.Split(one.Language) is { Count: > 0 } languages)
        {
            json.WriteStartArray("inLanguage");
            foreach (var language in languages)
                json.WriteStringValue(language);
            json.WriteEndArray();
        }

        if (one.Persons.Count > 0)
        {
            JsonWriting.Objects(json, "performer", one.Persons, person =>
            {
                json.WriteString("@type", "Person");
                json.WriteString("name", CleanText.Of(person.Name));
            });
        }

        if (JsonWriting.Address(one.RecordingUrl) is { } recording)
        {
            json.WriteStartObject("recordedIn");
            json.WriteString("@type", "VideoObject");
            json.WriteString("url", recording);
            json.WriteEndObject();
        }
    }
}
