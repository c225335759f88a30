using System.Globalization;

namespace Talaia.Conference.Schedules;

/// <summary>
/// A programme without gaps, for formats that forbid them: every scheduled event has a numeric id, a guid and a slug of its own, a day and a duration; every day has its bounds; every
/// room and track has a guid or slug. What is filled in is derived from the programme alone, so that each writing gives the same. Events without start are not scheduled and are left out.
/// </summary>
internal sealed class Completed
{
    public required ScheduleConference Conference { get; init; }
    public required string Acronym { get; init; }
    public required string Version { get; init; }
    public required IReadOnlyList<ScheduleDay> Days { get; init; }
    public required IReadOnlyList<ScheduleRoom> Rooms { get; init; }
    public required IReadOnlyList<ScheduleTrack> Tracks { get; init; }
    public required IReadOnlyList<ScheduleEvent> Events { get; init; }

    public static Completed Of(Schedule schedule)
    {
        var acronym = Slugs.Acronym(schedule.Conference);
        var scheduled = schedule.Events.Where(one => one.Start is not null).ToList();
        var days = CompletedDays.Of(schedule.Days, scheduled);
        var ids = new UniqueKeys(scheduled.Select(one => one.Id).Where(Slugs.IsId).OfType<string>());
        var guids = new UniqueKeys(scheduled.Select(one => one.Guid).Where(Slugs.IsGuid).OfType<string>());
        var slugs = new UniqueKeys(scheduled.Select(one => one.Slug).Where(Slugs.IsEventSlug).OfType<string>());
        var codes = new UniqueKeys(scheduled.Select(one => one.Code).Where(Slugs.IsCode).OfType<string>());
        var number = 0;
        var events = new List<ScheduleEvent>();
        foreach (var one in scheduled)
        {
            number++;
            var id = ids.Take(Slugs.IsId(one.Id) ? one.Id : null, attempt => (number + attempt).ToString(CultureInfo.InvariantCulture));
            events.Add(one with
            {
                Id = id,
                Guid = guids.Take(Slugs.IsGuid(one.Guid) ? one.Guid : null, attempt => NamedGuid.Of($"event:{acronym}:{one.Id}:{one.Title}:{one.Start:O}:{attempt}")),
                Slug = slugs.Take(Slugs.IsEventSlug(one.Slug) ? one.Slug : null, attempt => Slugs.Event(acronym, id, one.Title, attempt)),
                Code = codes.TakeGiven(Slugs.IsCode(one.Code) ? one.Code : null),
                Duration = one.Duration is { } length && length >= TimeSpan.Zero && length < Durations.Longest ? length : TimeSpan.Zero,
                Day = CompletedDays.Of(days, one).Index,
            });
        }

        var starts = days.Select(day => day.Date).DefaultIfEmpty(schedule.Conference.Start ?? new DateOnly(1970, 1, 1)).ToList();
        return new Completed
        {
            Conference = schedule.Conference with { Start = schedule.Conference.Start ?? starts.Min(), End = schedule.Conference.End ?? starts.Max() },
            Acronym = acronym,
            Version = schedule.Version ?? "1",
            Days = days,
            Rooms = [.. CompletedRooms(schedule)],
            Tracks = [.. CompletedTracks(schedule)],
            Events = events,
        };
    }

    private static IEnumerable<ScheduleRoom> CompletedRooms(Schedule schedule)
    {
        var guids = new UniqueKeys(schedule.Rooms.Select(room => room.Guid).Where(Slugs.IsGuid).OfType<string>());
        var named = schedule.Events.Where(one => one.Start is not null && one.Room is not null).Select(one => new ScheduleRoom(one.Room!));
        foreach (var room in schedule.Rooms.Concat(named).DistinctBy(room => room.Name, StringComparer.Ordinal))
        {
            yield return room with
            {
                Guid = guids.Take(Slugs.IsGuid(room.Guid) ? room.Guid : null, attempt => NamedGuid.Of($"room:{room.Name}:{attempt}")),
                Slug = Slugs.IsSlug(room.Slug) ? room.Slug : null,
            };
        }
    }

    private static IEnumerable<ScheduleTrack> CompletedTracks(Schedule schedule)
    {
        var slugs = new UniqueKeys(schedule.Tracks.Select(track => track.Slug).Where(Slugs.IsTrackSlug).OfType<string>());
        var named = schedule.Events.Where(one => one.Start is not null && one.Track is not null).Select(one => new ScheduleTrack(one.Track!));
        foreach (var track in schedule.Tracks.Concat(named).DistinctBy(track => track.Name, StringComparer.Ordinal))
        {
            yield return track with
            {
                Slug = slugs.Take(Slugs.IsTrackSlug(track.Slug) ? track.Slug : null, attempt => Slugs.Track(track.Name, attempt)),
                Color = track.Color is { } color && XmlValues.Color(color) ? color : null,
            };
        }
    }
}
