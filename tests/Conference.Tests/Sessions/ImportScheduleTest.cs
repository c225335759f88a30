using Talaia.Conference.Schedules;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Conference.Tests.ConferenceHouse;

namespace Talaia.Conference.Tests.Sessions;

public sealed class ImportScheduleTest
{
    [Theory, Engines]
    public async Task Importing_again_changes_and_never_duplicates_and_what_vanished_is_withdrawn(Engine engine)
    {
        await using var house = await OpenAsync(engine);
        var first = await ImportAsync(house, File(Event("1", "g1", "Obertura", 0), Event("2", "g2", "Dades", 60), Event("3", null, "Cloenda", 120)));
        Assert.Equal((3, 0, 0, 0), Counts(first));
        Assert.Equal((0, 0, 3, 0), Counts(await ImportAsync(house, File(Event("1", "g1", "Obertura", 0), Event("2", "g2", "Dades", 60), Event("3", null, "Cloenda", 120)))));

        // The file numbers its events anew: guids hold; only where there is none does the id.
        var second = await ImportAsync(house, File(Event("2", "g1", "Obertura", 0), Event("1", "g2", "Dades obertes", 60), Event("3", null, "Cloenda", 150)));
        Assert.Equal(((0, 2, 1, 0), "dades cloenda"), (Counts(second), string.Join(' ', second.Changed.Select(session => session.Code))));
        Assert.Equal(["Obertura", "Dades obertes", "Cloenda"], (await ProgrammeAsync(house)).Sessions.Select(session => session.Title.In("ca")));

        var third = await ImportAsync(house, File(Event("9", "g9", "Taller", 30), Event("2", "g1", "Obertura", 0)));
        Assert.Equal(((1, 0, 1, 2), "cloenda dades"), (Counts(third), string.Join(" ", third.Vanished.Select(session => session.Code).Order())));
        var programme = await ProgrammeAsync(house);
        Assert.Equal(("obertura taller", 2), (string.Join(' ', programme.Sessions.Select(session => session.Code)), programme.Withdrawn.Count));

        var back = await ImportAsync(house, File(Event("9", "g9", "Taller", 30), Event("2", "g1", "Obertura", 0), Event("1", "g2", "Dades obertes", 60)));
        Assert.Equal((0, 1, 2, 0), Counts(back));
        Assert.Equal("dades", (await ProgrammeAsync(house)).Sessions[2].Code);
    }

    [Theory, Engines]
    public async Task A_trial_tells_what_would_change_and_changes_nothing(Engine engine)
    {
        await using var house = await WithProgrammeAsync(engine);
        var trial = await house.UseAsync<ImportSchedule, ScheduleChanges>(import => import.RunAsync(Year, File(Event("7", "g7", "Taller", 0)), "organiser", isTrial: true));
        Assert.Equal((1, 0, 0, 2), Counts(trial));
        Assert.Equal(["obertura", "bessons"], (await ProgrammeAsync(house)).Sessions.Select(session => session.Code));
    }

    [Theory, Engines]
    public async Task One_event_that_cannot_be_placed_refuses_the_whole_file_with_its_line(Engine engine)
    {
        await using var house = await WithProgrammeAsync(engine);
        var file = File(Event("1", "g1", "Taller", 0), Event("2", "g2", "Sense hora", 0) with { Start = null, Line = 17 }, Event("3", "g3", " ", 0) with { Duration = null, Line = 40 });
        var refused = await Assert.ThrowsAsync<InputException>(() => ImportAsync(house, file));
        Assert.Equal(["17 session-without-start", "40 session-without-title", "40 session-without-duration"], refused.Problems.Select(problem => $"{problem.Where?.Line} {problem.Code}"));
        Assert.Equal("schedule-without-sessions", (await Assert.ThrowsAsync<InputException>(() => ImportAsync(house, File()))).Problems.Single().Code);
        Assert.Equal(["obertura", "bessons"], (await ProgrammeAsync(house)).Sessions.Select(session => session.Code));
    }

    [Theory, Engines]
    public async Task A_name_languages_or_a_key_longer_than_they_are_kept_refuse_the_file_with_their_line(Engine engine)
    {
        await using var house = await WithProgrammeAsync(engine);
        ScheduleEvent Spoken(string name, string? key = null) => Event("1", "g1", "Taller", 0) with { Line = 21, Persons = [new SchedulePerson(name, Guid: key)] };
        foreach (var (source, code) in new[]
        {
            (Spoken(new string('a', 201)), "speaker-too-long"),
            (Event("1", "g1", "Taller", 0) with { Line = 21, Language = string.Join(',', Enumerable.Range(0, 26).Select(i => $"x{(char)('a' + i)}-y")) }, "languages-too-long"),
            (Spoken("Ponent de prova 1", new string('k', 101)), "schedule-key-too-long"),
            (Event("1", new string('g', 101), "Taller", 0) with { Line = 21 }, "schedule-key-too-long"),
        })
        {
            var problem = (await Assert.ThrowsAsync<InputException>(() => ImportAsync(house, File(source)))).Problems.Single();
            Assert.Equal((21, code), (problem.Where?.Line, problem.Code));
        }

        Assert.Equal(["obertura", "bessons"], (await ProgrammeAsync(house)).Sessions.Select(session => session.Code));
        await ImportAsync(house, File(Spoken(new string('a', 200), new string('k', 100)) with { Language = string.Join(',', Enumerable.Range(0, 19).Select(i => $"x{(char)('a' + i)}-y")) + ",zzz-z" }));
        Assert.Equal(200, Assert.Single((await ProgrammeAsync(house)).Speakers).Name.Length);
    }

    [Theory, Engines]
    public async Task What_the_file_does_not_know_is_kept(Engine engine)
    {
        await using var house = await WithProgrammeAsync(engine);
        await house.UseAsync<LinkSession>(link => link.RunAsync(Year, "bessons", new Concerns(["ET.1"], [Trend], []), "organiser"));
        await house.UseAsync<EditSession>(edit => edit.RunAsync(Year, "bessons", Draft("Bessons", 60, track: "Dades", speakers: ["Ponent de prova 3"]) with
        {
            Title = new LocalizedText(ca: "Bessons", en: "Twins"),
            Profiles = Profiles.Political,
        }, "organiser"));
        var exported = (await house.UseAsync<ReadSchedule, Schedule?>(read => read.RunAsync(Year, "ca")))!;
        var moved = exported with { Events = [.. exported.Events.Select(source => source with { Title = source.Title + " (nou)", Start = source.Start!.Value.AddMinutes(5) })] };
        Assert.Equal((0, 2, 0, 0), Counts(await ImportAsync(house, moved)));
        var session = (await house.UseAsync<ReadProgramme, SessionRow?>(read => read.SessionAsync(Year, "bessons")))!;
        Assert.Equal(("Bessons (nou)", "Twins", Profiles.Political), (session.Title["ca"], session.Title["en"], session.Profiles));
        Assert.Equal(["ET.1", Trend], session.Concerns.Elements.Concat(session.Concerns.Trends));
    }

    [Theory, Engines]
    public async Task What_was_exported_comes_back_without_a_change(Engine engine)
    {
        await using var house = await WithProgrammeAsync(engine);
        var before = await ProgrammeAsync(house);
        var exported = (await house.UseAsync<ReadSchedule, Schedule?>(read => read.RunAsync(Year, "ca", code => $"https://prova.example/{code}")))!;
        Assert.Equal((0, 0, 2, 0), Counts(await ImportAsync(house, exported)));
        var after = await ProgrammeAsync(house);
        Assert.Equal(before.Rooms, after.Rooms);
        Assert.Equal(before.Speakers, after.Speakers);
        Assert.Equal(before.Tracks, after.Tracks);
        Assert.Equal((TimeSpan.FromHours(1), 1, "https://prova.example/obertura"), (exported.Events[0].Start!.Value.Offset, exported.Days.Single().Index, exported.Events[0].Url));
    }

    [Fact]
    public async Task Texts_are_kept_in_the_events_own_language_without_markup()
    {
        await using var house = await OpenAsync(Engine.Sqlite);
        await ImportAsync(house, File(
            Event("1", "g1", "Opening", 0) with { Language = "en-GB", Abstract = "<p>One &amp; <b>two</b></p><script>x()</script><p>Three</p>" },
            Event("2", "g2", "Eröffnung", 60) with { Language = "de, es" }));
        var sessions = (await ProgrammeAsync(house)).Sessions;
        Assert.Equal(("en", "One & two\n\nThree"), (sessions[0].Title.Languages.Single(), sessions[0].Abstract["en"]));
        Assert.Equal(("es", "de es"), (sessions[1].Title.Languages.Single(), string.Join(' ', sessions[1].Languages)));
    }

    private static Schedule File(params ScheduleEvent[] events) => new(new ScheduleConference("Prova"), [], [], [], events);

    private static ScheduleEvent Event(string? id, string? guid, string title, int minutesIn) => new(title)
    {
        Id = id,
        Guid = guid,
        Start = Morning.AddMinutes(minutesIn),
        Duration = TimeSpan.FromMinutes(30),
        Room = "Sala A",
        Track = "Govern",
        Persons = [new SchedulePerson("Ponent de prova 1", Id: "p1")],
    };

    private static Task<ScheduleChanges> ImportAsync(TestHouse house, Schedule file) => house.UseAsync<ImportSchedule, ScheduleChanges>(import => import.RunAsync(Year, file, "organiser"));

    private static (int Added, int Changed, int Unchanged, int Vanished) Counts(ScheduleChanges changes) =>
        (changes.Added.Count, changes.Changed.Count, changes.Unchanged, changes.Vanished.Count);
}
