using Talaia.Conference.Editions;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Conference.Tests.ConferenceHouse;

namespace Talaia.Conference.Tests.Sessions;

public sealed class ProgrammeTest
{
    [Theory, Engines]
    public async Task Sessions_stand_by_hour_with_rooms_tracks_and_speakers_known_by_name(Engine engine)
    {
        await using var house = await OpenAsync(engine);
        Assert.Equal("dades", await AddAsync(house, Draft("Dades", 60, room: "Sala B", speakers: ["Ponent de prova 2", "Ponent de prova 1"])));
        Assert.Equal("obertura", await AddAsync(house, Draft("Obertura", 0, speakers: ["Ponent de prova 1"])));
        Assert.Equal("obertura-2", await AddAsync(house, Draft("Obertura", 60)));
        var programme = await ProgrammeAsync(house);
        Assert.Equal(["obertura", "dades", "obertura-2"], programme.Sessions.Select(session => session.Code));
        Assert.Equal(("Sala B, Sala A", 1, 2), (string.Join(", ", programme.Rooms), programme.Tracks.Count, programme.Speakers.Count));
        Assert.Equal(["Ponent de prova 2", "Ponent de prova 1"], programme.Sessions[1].Speakers.Select(speaker => speaker.Name));
        Assert.Empty(programme.Clashes);
        Assert.Equal(9, (await EditionAsync(house)).Local(programme.Sessions[0].Start).Hour);
    }

    [Theory, Engines]
    public async Task A_session_moves_and_changes_its_speakers_but_never_its_code(Engine engine)
    {
        await using var house = await OpenAsync(engine);
        var code = await AddAsync(house, Draft("Obertura", 0, speakers: ["Ponent de prova 1", "Ponent de prova 2"]));
        await AddAsync(house, Draft("Dades", 60, speakers: ["Ponent de prova 3"]));
        await house.UseAsync<EditSession>(edit => edit.RunAsync(Year, code, Draft("Benvinguda", 60, speakers: ["Ponent de prova 3", "Ponent de prova 1"]), "organiser"));
        var session = (await house.UseAsync<ReadProgramme, SessionRow?>(read => read.SessionAsync(Year, code)))!;
        Assert.Equal(("Benvinguda", Morning.AddHours(1)), (session.Title.In("ca"), session.Start));
        Assert.Equal(["Ponent de prova 3", "Ponent de prova 1"], session.Speakers.Select(speaker => speaker.Name));
        Assert.Equal([ClashKind.Room, ClashKind.Speaker], (await ProgrammeAsync(house)).Clashes.Select(clash => clash.Kind));
        Assert.Equal("unknown-session", (await Assert.ThrowsAsync<RuleException>(() => house.UseAsync<EditSession>(edit => edit.RunAsync(Year, "cap", Draft("X", 0), "organiser")))).Code);
    }

    [Theory, Engines]
    public async Task A_session_concerns_exactly_what_it_was_last_linked_to(Engine engine)
    {
        await using var house = await WithProgrammeAsync(engine);
        await LinkAsync(house, new Concerns(["ET", "ET.1"], [], []));
        await LinkAsync(house, new Concerns(["ET.1"], [Trend], []));
        var session = (await house.UseAsync<ReadProgramme, SessionRow?>(read => read.SessionAsync(Year, "bessons")))!;
        Assert.Equal(["ET.1", Trend], session.Concerns.Elements.Concat(session.Concerns.Trends));
        var toTrend = await house.UseAsync<ReadLinks, List<LinkRow>>(links => links.ToAsync(new Ref("trend", Trend)));
        Assert.Equal([(ConferenceKey.Session(Year, "bessons"), LinkKinds.SpeaksOf)], toTrend.Select(link => (link.From, link.Kind)));
        Assert.Equal("unknown-element", (await Assert.ThrowsAsync<RuleException>(() => LinkAsync(house, new Concerns(["ZZ"], [], [])))).Code);
        Assert.Equal("unknown-trend", (await Assert.ThrowsAsync<RuleException>(() => LinkAsync(house, new Concerns([], ["cap"], [])))).Code);
    }

    [Theory, Engines]
    public async Task A_session_whose_links_are_refused_is_neither_added_nor_changed(Engine engine)
    {
        await using var house = await WithProgrammeAsync(engine);
        var unknown = new Concerns([], ["cap"], []);
        await Assert.ThrowsAsync<RuleException>(() => house.UseAsync<AddSession>(add => add.RunAsync(Year, Draft("Dades", 120), "organiser", unknown)));
        await Assert.ThrowsAsync<RuleException>(() => house.UseAsync<EditSession>(edit => edit.RunAsync(Year, "bessons", Draft("Altres", 120), "organiser", unknown)));
        Assert.Equal(["Obertura", "Bessons"], (await ProgrammeAsync(house)).Sessions.Select(session => session.Title.In("ca")));
        await house.UseAsync<EditSession>(edit => edit.RunAsync(Year, "bessons", Draft("Bessons", 60), "organiser", new Concerns([], [Trend], [])));
        await house.UseAsync<EditSession>(edit => edit.RunAsync(Year, "bessons", Draft("Altres", 60), "organiser"));
        Assert.Equal(("Altres", Trend), ((await ProgrammeAsync(house)).Sessions[1].Title.In("ca"), (await ProgrammeAsync(house)).Sessions[1].Concerns.Trends.Single()));
    }

    [Theory, Engines]
    public async Task The_same_form_sent_twice_at_once_adds_one_session_and_another_session_in_it_a_second(Engine engine)
    {
        await using var house = await WithProgrammeAsync(engine);
        var key = Guid.Parse("0198f2f0-0000-7000-8000-000000000001");
        Task<string> AddAsync(string title) => house.UseAsync<AddSession, string>(add => add.RunAsync(Year, Draft(title, 120), "organiser", key: key));
        var codes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => AddAsync("Dades"))));
        Assert.Equal(["dades"], codes.Distinct());
        Assert.Equal("altres", await AddAsync("Altres"));
        Assert.Equal(["altres", "bessons", "dades", "obertura"], (await ProgrammeAsync(house)).Sessions.Select(session => session.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_session_takes_the_address_of_the_form_that_adds_one()
    {
        await using var house = await OpenAsync(Engine.Sqlite);
        Assert.Equal("nova-2", await AddAsync(house, Draft("Nova", 0)));
    }

    [Theory, Engines]
    public async Task Sheets_are_named_for_everybody_once_the_edition_is_published(Engine engine)
    {
        await using var house = await OpenAsync(engine, isPublished: false);
        await AddAsync(house, Draft("Obertura", 0));
        Assert.Empty(await NamesAsync(house, "session", $"{Year}/obertura", drafts: false));
        Assert.Equal("Obertura", (await NamesAsync(house, "session", $"{Year}/obertura", drafts: true))[$"{Year}/obertura"].In("ca"));
        Assert.Empty(await NamesAsync(house, "conference", $"{Year}", drafts: false));
        await house.UseAsync<PublishEdition>(publish => publish.RunAsync(Year, "organiser"));
        Assert.Equal("Conferència 2026", (await NamesAsync(house, "conference", $"{Year}", drafts: false))[$"{Year}"].In("ca"));
        Assert.Single(await NamesAsync(house, "session", $"{Year}/obertura", drafts: false));
        Assert.Empty(await NamesAsync(house, "session", "2025/obertura", drafts: true));
    }

    [Fact]
    public async Task A_year_has_one_conference_whose_plan_holds_together()
    {
        await using var house = await OpenAsync(Engine.Sqlite);
        Assert.Equal("edition-exists", (await Assert.ThrowsAsync<RuleException>(() => house.UseAsync<OpenEdition>(open => open.RunAsync(Year, Plan, "organiser")))).Code);
        var wrong = Plan with { Title = new LocalizedText(en: "x"), LastDay = Plan.FirstDay.AddDays(-1), Capacity = 0, TimeZone = "Mart", RegistrationCloses = Plan.RegistrationOpens, ForgetOn = Plan.FirstDay.AddDays(-2) };
        var refused = await Assert.ThrowsAsync<InputException>(() => house.UseAsync<OpenEdition>(open => open.RunAsync(2027, wrong, "organiser")));
        Assert.Equal(["edition-without-catalan", "bad-days", "unknown-time-zone", "bad-capacity", "registration-closes-before-it-opens", "forgets-too-early"], refused.Problems.Select(problem => problem.Code));
    }

    private static Task LinkAsync(TestHouse house, Concerns concerns) => house.UseAsync<LinkSession>(link => link.RunAsync(Year, "bessons", concerns, "organiser"));

    private static async Task<EditionRow> EditionAsync(TestHouse house) => (await house.UseAsync<ReadEditions, EditionRow?>(read => read.OfYearAsync(Year)))!;

    internal static Task<IReadOnlyDictionary<string, LocalizedText>> NamesAsync(TestHouse house, string kind, string key, bool drafts) =>
        house.UseAsync<IEnumerable<ISheetNames>, IReadOnlyDictionary<string, LocalizedText>>(names => names.Single(known => known.Kind == kind).OfAsync([key], drafts));
}
