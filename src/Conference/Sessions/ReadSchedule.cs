using Talaia.Conference.Editions;
using Talaia.Conference.Schedules;
using Talaia.Kernel.Languages;

namespace Talaia.Conference.Sessions;

/// <summary>The programme of an edition as exchange formats write it, in one language with the usual fallback.</summary>
public sealed class ReadSchedule(ReadEditions editions, ReadProgramme programme)
{
    /// <param name="language">`ca`, `es`, `en` or `oc`.</param>
    /// <param name="url">Makes the public address of a session from its code; null where none is to be written.</param>
    /// <returns>Null when there is no such edition.</returns>
    public async Task<Schedule?> RunAsync(int year, string language = "ca", Func<string, string>? url = null, bool publishedOnly = true, CancellationToken cancel = default)
    {
        if (await editions.OfYearAsync(year, publishedOnly, cancel) is not { } edition)
            return null;
        var rows = await programme.OfYearAsync(year, cancel);
        var days = Days(edition, rows);
        return new Schedule(
            new ScheduleConference(edition.Title.In(language))
            {
                Acronym = $"conferencia-{Edition.Text(year)}",
                Start = edition.FirstDay,
                End = edition.LastDay,
                TimeZone = edition.TimeZone,
                Timeslot = TimeSpan.FromMinutes(15),
            },
            days,
            [.. rows.EveryRoom.Select(room => new ScheduleRoom(room))],
            [.. rows.Tracks.Select(track => new ScheduleTrack(track.Name.In(language), track.Key))],
            [.. rows.Sessions.Select(session => Event(session, edition, days, language, url))]);
    }

    private static ScheduleEvent Event(SessionRow session, EditionRow edition, IReadOnlyList<ScheduleDay> days, string language, Func<string, string>? url)
    {
        var start = edition.Local(session.Start);
        return new ScheduleEvent(session.Title.In(language))
        {
            Id = session.ScheduleId,
            Guid = session.ScheduleGuid,
            Code = session.Code,
            Slug = session.Code,
            Abstract = session.Abstract.In(language),
            Start = start,
            Duration = TimeSpan.FromMinutes(session.Minutes),
            Day = days.First(day => day.Date == DateOnly.FromDateTime(start.DateTime)).Index,
            Room = session.Room,
            Track = session.Track?.Name.In(language),
            Language = session.Languages.Count == 0 ? null : string.Join(", ", session.Languages),
            Persons = [.. session.Speakers.Select(speaker => new SchedulePerson(speaker.Name, Id: speaker.Key, Guid: speaker.ScheduleId, Biography: speaker.About.IsEmpty ? null : speaker.About.In(language)))],
            Url = url?.Invoke(session.Code),
        };
    }

    private static List<ScheduleDay> Days(EditionRow edition, ProgrammeRows rows)
    {
        var last = Enumerable.Range(0, edition.LastDay.DayNumber - edition.FirstDay.DayNumber + 1).Select(edition.FirstDay.AddDays);
        return [.. rows.Sessions.Select(session => DateOnly.FromDateTime(edition.Local(session.Start).DateTime)).Concat(last).Distinct().Order()
            .Select((date, i) => new ScheduleDay(i + 1, date))];
    }
}
