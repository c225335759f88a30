using System.Globalization;

namespace Talaia.Conference.Schedules;

/// <summary>What both versions of schedule JSON have in common.</summary>
internal static class JsonParts
{
    public static ScheduleConference Conference(JsonTree conference, string? zone, string? baseAddress) => new(conference.Words("title") ?? "")
    {
        Acronym = conference.Of("acronym"),
        Start = ScheduleClock.Date(conference.Of("start")),
        End = ScheduleClock.Date(conference.Of("end")),
        TimeZone = zone,
        Url = conference.Of("url") ?? baseAddress,
        Timeslot = conference.Of("timeslot_duration") is not { } slot ? null : ScheduleClock.TimeOfDay(slot) ?? (Durations.TryRead(slot, out var length) ? length : null),
    };

    public static ScheduleRoom? Room(JsonTree room) => (room.Kind == JsonKind.Text ? Blank.Trimmed(room.Text) : room.Of("name")) is { } name
        ? new ScheduleRoom(name, room.Of("guid"), room.Of("slug"), int.TryParse(room.Of("capacity"), NumberStyles.None, CultureInfo.InvariantCulture, out var seats) ? seats : null)
        : null;

    public static ScheduleTrack? Track(JsonTree track) => (track.Kind == JsonKind.Text ? Blank.Trimmed(track.Text) : track.Of("name") ?? track.Of("slug")) is { } name
        ? new ScheduleTrack(name, track.Of("slug"), track.Of("color"))
        : null;

    public static ScheduleEvent Event(JsonTree one) => new(one["title"]?.Kind == JsonKind.Text ? one["title"]!.Text! : one.Words("title") ?? "")
    {
        Id = one.Of("id"),
        Guid = one.Of("guid"),
        Code = one.Of("code"),
        Subtitle = one.Words("subtitle"),
        Abstract = one.Words("abstract"),
        Description = one.Words("description"),
        Type = one.Of("type"),
        Language = one.Of("language"),
        Links = [.. Links(one["links"])],
        Attachments = [.. Links(one["attachments"])],
        Slug = one.Of("slug"),
        Url = one.Of("url") is { } address && !address.StartsWith("urn:uuid:", StringComparison.Ordinal) ? address : null,
        Line = one.Line,
    };

    public static IEnumerable<SchedulePerson> Persons(JsonTree? persons)
    {
        foreach (var person in persons?.Items ?? [])
        {
            if ((person.Kind == JsonKind.Text ? Blank.Trimmed(person.Text) : person.Of("name") ?? person.Of("public_name") ?? person.Of("full_public_name")) is { } name)
                yield return new SchedulePerson(name, person.Of("id"), person.Of("guid"), person.Of("code"), person.Words("biography"), person.Of("role"));
        }
    }

    private static IEnumerable<ScheduleLink> Links(JsonTree? links)
    {
        foreach (var link in links?.Items ?? [])
        {
            if ((link.Kind == JsonKind.Text ? Blank.Trimmed(link.Text) : link.Of("url") ?? link.Of("href")) is { } address)
                yield return new ScheduleLink(address, link.Of("title"), link.Of("type"));
        }
    }
}
