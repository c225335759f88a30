using Talaia.Innovation.Gates;
using Talaia.Innovation.Pilots;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Releases;
using Talaia.TestKit;

namespace Talaia.Innovation.Tests.Pilots;

public sealed class PilotsTest
{
    private static readonly PilotResult Result = new(true, ProcessHouse.Text("La còpia es recupera en una hora."), ProcessHouse.Text("A Vila 0"), ProcessHouse.Text("40 hores"), ProcessHouse.Text("Cal provar-la cada mes."));

    [Theory, Engines]
    public async Task The_loop_closes_from_a_need_to_an_element_of_a_new_release(Engine engine)
    {
        var (house, idea) = await WithChosenIdeaAsync(engine);
        await using var _ = house;
        var slug = await StartAsync(house, idea);
        await ReadAsync(house, slug, 1, new DateOnly(2026, 11, 10), 30);
        await ReadAsync(house, slug, 1, new DateOnly(2026, 11, 20), 3, ProcessHouse.Respondent(0));
        await ReadAsync(house, slug, 1, new DateOnly(2026, 11, 20), 4); // corrected
        var sheet = (await house.UseAsync<ReadPilots, PilotSheet?>(read => read.BySlugAsync(slug)))!;
        Assert.Equal([(new DateOnly(2026, 11, 10), 30.0), (new DateOnly(2026, 11, 20), 4.0)], sheet.Indicators[0].Readings.Select(reading => (reading.On, reading.Value)));
        Assert.True(sheet.Indicators[0].IsReached);

        var proposal = new NewProposal(new AddElement("ET.1", ProcessHouse.Text("Còpies compartides"), ProcessHouse.Text("Còpies entre municipis")), "Ha funcionat.", "Hores de recuperació: 48 → 4 (objectiu 8).");
        var number = (await house.UseAsync<ClosePilot, int?>(close => close.RunAsync(slug, Result, proposal, ProcessHouse.Analyst)))!.Value;
        Assert.Equal("reviewer-is-author", await ProcessHouse.CodeOfAsync(() => house.UseAsync<AcceptProposal>(accept => accept.RunAsync(number, "Sí", ProcessHouse.Analyst))));
        await house.UseAsync<AcceptProposal>(accept => accept.RunAsync(number, "Les lectures ho demostren.", ProcessHouse.Steward));
        Assert.Equal("1.1", await house.UseAsync<PublishRelease, string>(publish => publish.RunAsync("", ProcessHouse.Steward)));

        // From the new element back to what many municipalities needed, a link at a time.
        var element = (await house.UseAsync<ReadElements, List<ElementRow>>(async read =>
            await read.OfReleaseAsync((await house.UseAsync<ReadReleases, ReleaseRow?>(releases => releases.LatestAsync()))!.Id))).Single(row => row.Name.In("ca") == "Còpies compartides");
        var thing = ElementRef.To(element.Code);
        var walk = new List<string> { thing.Kind };
        foreach (var verb in new[] { LinkKinds.MadeFrom, LinkKinds.MadeFrom, LinkKinds.Tries, LinkKinds.Answers, LinkKinds.RestsOn })
        {
            var here = thing;
            thing = (await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.FromAsync(here))).First(link => link.Kind == verb && link.To.Kind != "trend").To;
            walk.Add(thing.Kind);
        }

        Assert.Equal(["element", "proposal", "pilot", "idea", "challenge", "need"], walk);
        Assert.Equal("2026-2/ET.1", thing.Key);
    }

    [Theory, Engines]
    public async Task A_pilot_tries_a_chosen_idea_in_towns_that_joined_and_measures_something(Engine engine)
    {
        var (house, idea) = await WithChosenIdeaAsync(engine);
        await using var _ = house;
        Assert.Equal("idea-not-chosen", await StartCodeAsync("taller-comarcal", given => given));
        Assert.Equal("site-not-joined", await StartCodeAsync(idea, given => given with { Sites = ["080009"] }));
        Assert.Equal("pilot-without-site", await StartCodeAsync(idea, given => given with { Sites = [] }));
        Assert.Equal("pilot-without-indicator", await StartCodeAsync(idea, given => given with { Indicators = [] }));
        Assert.Equal("target-against-direction", await StartCodeAsync(idea, given => given with { Indicators = [given.Indicators[0] with { Direction = Direction.Up }] }));
        Assert.Equal("ends-before-it-starts", await StartCodeAsync(idea, given => given with { Ends = given.Starts }));
        Assert.Equal("pilot-without-hypothesis", await StartCodeAsync(idea, given => given with { Hypothesis = LocalizedText.Empty }));
        Assert.Empty(await house.UseAsync<ReadPilots, IReadOnlyList<PilotRow>>(read => read.OfYearAsync(2026)));

        Task<string?> StartCodeAsync(string from, Func<NewPilot, NewPilot> change) =>
            ProcessHouse.CodeOfAsync(() => house.UseAsync<StartPilot>(start => start.RunAsync(from, change(Given), ProcessHouse.Analyst)));
    }

    [Theory, Engines]
    public async Task Readings_are_of_those_who_run_it_and_a_closed_pilot_takes_none(Engine engine)
    {
        var (house, idea) = await WithChosenIdeaAsync(engine);
        await using var _ = house;
        var slug = await StartAsync(house, idea);
        var day = new DateOnly(2026, 11, 20);
        Assert.Equal("not-of-the-pilot", await ProcessHouse.CodeOfAsync(() => ReadAsync(house, slug, 1, day, 3, ProcessHouse.Coordinator(2))));
        Assert.Equal("unknown-indicator", await ProcessHouse.CodeOfAsync(() => ReadAsync(house, slug, 9, day, 3)));
        Assert.Equal("reading-in-the-future", await ProcessHouse.CodeOfAsync(() => ReadAsync(house, slug, 1, new DateOnly(2027, 1, 1), 3)));
        Assert.Equal("indicator-not-a-number", await ProcessHouse.CodeOfAsync(() => ReadAsync(house, slug, 1, day, double.NaN)));
        Assert.Equal("pilot-without-lesson", await CloseAsync(Result with { Lesson = LocalizedText.Empty }, null));
        Assert.Equal("unknown-parent", await CloseAsync(Result, new NewProposal(new AddElement("ZZ", ProcessHouse.Text("X"), LocalizedText.Empty), "raó", "prova")));
        Assert.Null(await CloseAsync(Result with { Worked = false }, null)); // the refused closings left it running
        Assert.Equal("pilot-closed", await ProcessHouse.CodeOfAsync(() => ReadAsync(house, slug, 1, day, 3)));
        Assert.Empty(await house.UseAsync<ReadProposals, List<ProposalRow>>(read => read.ListAsync()));

        Task<string?> CloseAsync(PilotResult result, NewProposal? proposal) =>
            ProcessHouse.CodeOfAsync(() => house.UseAsync<ClosePilot>(close => close.RunAsync(slug, result, proposal, ProcessHouse.Analyst)));
    }

    private static NewPilot Given { get; } = new(
        ProcessHouse.Text("Còpies entre veïns"), ProcessHouse.Text("Si les còpies es guarden al municipi del costat, recuperar-les costarà un dia menys."), ["080001", "080002"],
        new DateOnly(2026, 11, 1), new DateOnly(2027, 3, 1), [new NewIndicator(ProcessHouse.Text("Hores de recuperació"), "h", 48, 8, Direction.Down)]);

    private static async Task<(TestHouse House, string Idea)> WithChosenIdeaAsync(Engine engine)
    {
        var (house, _, _, chosen) = await ProcessHouse.WithGateAsync(engine);
        for (var town = 0; town < 4; town++)
            await ProcessHouse.VoteAsync(house, ProcessHouse.Coordinator(town), chosen);
        await house.UseAsync<CloseGate>(close => close.RunAsync(ProcessHouse.Year, ProcessHouse.Gate, ProcessHouse.Analyst));
        await house.UseAsync<DecideGate>(decide => decide.RunAsync(ProcessHouse.Year, ProcessHouse.Gate, new Deciding("go", [], "Clar", "Consell"), ProcessHouse.Analyst));
        return (house, chosen);
    }

    private static Task<string> StartAsync(TestHouse house, string idea) => house.UseAsync<StartPilot, string>(start => start.RunAsync(idea, Given, ProcessHouse.Analyst));

    private static Task ReadAsync(TestHouse house, string slug, int indicator, DateOnly on, double value, string by = ProcessHouse.Analyst) =>
        house.UseAsync<RecordReading>(record => record.RunAsync(slug, indicator, on, value, by));
}
