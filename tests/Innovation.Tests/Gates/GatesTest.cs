using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Gates;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Processes;
using Talaia.Innovation.Tallies;
using Talaia.Innovation.Tallies.Files;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.TestKit;

namespace Talaia.Innovation.Tests.Gates;

public sealed class GatesTest
{
    [Theory, Engines]
    public async Task Of_fifty_votes_of_one_person_at_once_one_is_counted(Engine engine)
    {
        var (house, _, first, second) = await ProcessHouse.WithGateAsync(engine);
        await using var __ = house;
        var codes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() =>
            ProcessHouse.CodeOfAsync(() => ProcessHouse.VoteAsync(house, ProcessHouse.Coordinator(0), i % 2 == 0 ? first : second)))));
        Assert.Single(codes, code => code is null);
        Assert.Equal(49, codes.Count(code => code == "already-voted"));
        Assert.Equal(1, (await ReadAsync(house)).Row.Cast);
        Assert.Equal(1, await house.UseAsync<TalaiaDb, int>(db => db.Set<Innovation.Gates.Ballot>().CountAsync()));
        Assert.Equal(1, await house.UseAsync<TalaiaDb, int>(db => db.Set<RollEntry>().CountAsync()));
    }

    [Theory, Engines]
    public async Task Everybody_of_the_census_votes_at_once_and_all_are_counted(Engine engine)
    {
        var (house, _, first, second) = await ProcessHouse.WithGateAsync(engine);
        await using var __ = house;
        string[] voters = [ProcessHouse.Analyst, ProcessHouse.Steward, .. Enumerable.Range(0, 4).Select(ProcessHouse.Coordinator)];
        var receipts = await Task.WhenAll(voters.Select((voter, i) => Task.Run(() => ProcessHouse.VoteAsync(house, voter, i < 4 ? [first, second] : [second]))));
        var count = await CloseAsync(house);
        Assert.True(count.HasQuorum);
        Assert.Equal(6, count.Count.Ballots);
        Assert.Equal([second], count.Count.Winners);
        var sheet = await ReadAsync(house);
        Assert.Equal(receipts.Order(StringComparer.Ordinal), sheet.Ballots!.Select(ballot => ballot.Receipt));
        Assert.Equal(6, receipts.Distinct().Count());

        using var file = new MemoryStream(sheet.File!); // what is published gives the same to whoever counts it again
        var again = CountBallots.Run(BallotFile.Read(file, "paperetes.json"), new TallySettings("approval", null));
        Assert.Equal([second], again.Winners);
        Assert.Equal(count.Count.Scores.Select(score => (score.Candidate, (decimal)score.Approvals)), again.Rounds[0].Tally!.OrderByDescending(score => score.Value).Select(score => (score.Key, score.Value)));
        Assert.Equal(again.InputHash, sheet.Recount()!.InputHash);
    }

    [Theory, Engines]
    public async Task Only_the_census_votes_and_nobody_reads_a_ballot_before_the_count(Engine engine)
    {
        var (house, challenge, first, _) = await ProcessHouse.WithGateAsync(engine);
        await using var __ = house;
        Assert.Equal("not-in-census", await ProcessHouse.CodeOfAsync(() => ProcessHouse.VoteAsync(house, ProcessHouse.Respondent(0), first)));
        await ProcessHouse.JoinAsync(house, challenge, 5);
        Assert.Equal("not-in-census", await ProcessHouse.CodeOfAsync(() => ProcessHouse.VoteAsync(house, ProcessHouse.Coordinator(5), first)));
        Assert.Equal("unknown-option", await ProcessHouse.CodeOfAsync(() => ProcessHouse.VoteAsync(house, ProcessHouse.Coordinator(0), "una-altra")));
        await ProcessHouse.VoteAsync(house, ProcessHouse.Coordinator(0), first);
        var sheet = await ReadAsync(house, ProcessHouse.Coordinator(0));
        Assert.Equal((7, 1, Vote.Cast, null), (sheet.Row.Census, sheet.Row.Cast, sheet.Vote, sheet.Ballots));
        Assert.Equal((Vote.Open, Vote.None), ((await ReadAsync(house, ProcessHouse.Coordinator(1))).Vote, (await ReadAsync(house)).Vote));
    }

    [Theory, Engines]
    public async Task Nothing_in_the_database_ties_a_voter_to_a_ballot(Engine engine)
    {
        var (house, _, first, second) = await ProcessHouse.WithGateAsync(engine);
        await using var __ = house;
        for (var town = 0; town < 4; town++)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(7));
            await ProcessHouse.VoteAsync(house, ProcessHouse.Coordinator(town), town % 2 == 0 ? first : second);
        }

        await CloseAsync(house);
        Assert.DoesNotContain(await house.UseAsync<TalaiaDb, List<string>>(db => db.Set<AuditEntry>().Select(entry => entry.Act).ToListAsync()), act => act.Contains("ballot", StringComparison.Ordinal));
        await house.UseAsync<TalaiaDb>(db =>
        {
            string[] ofRoll = [.. db.Model.FindEntityType(typeof(RollEntry))!.GetProperties().Select(property => property.Name).Order()];
            string[] ofBallot = [.. db.Model.FindEntityType(typeof(Innovation.Gates.Ballot))!.GetProperties().Select(property => property.Name).Order()];
            Assert.Equal(["GateId", "PersonId"], ofRoll);
            Assert.Equal(["Approvals", "GateId", "Key"], ofBallot);
            return Task.CompletedTask;
        });
        if (engine == Engine.Postgres) // rows rewritten in one transaction: their versions tell nothing apart
            Assert.Equal(1, await house.UseAsync<TalaiaDb, int>(db => db.Database.SqlQueryRaw<int>("select count(distinct xmin::text)::int as \"Value\" from (select xmin from gate_ballots union all select xmin from gate_roll) as rows").SingleAsync()));
    }

    [Theory, Engines]
    public async Task With_too_few_ballots_nothing_is_decided_and_it_may_be_voted_again(Engine engine)
    {
        var (house, _, first, second) = await ProcessHouse.WithGateAsync(engine);
        await using var __ = house;
        await ProcessHouse.VoteAsync(house, ProcessHouse.Coordinator(0), first);
        await ProcessHouse.VoteAsync(house, ProcessHouse.Coordinator(1));
        Assert.False((await CloseAsync(house)).HasQuorum);
        Assert.Equal(GateState.NoQuorum, (await ReadAsync(house)).Row.State);
        Assert.Equal("gate-closed", await ProcessHouse.CodeOfAsync(() => ProcessHouse.VoteAsync(house, ProcessHouse.Coordinator(2), first)));
        Assert.Equal("gate-not-counted", await DecideAsync(house, "go"));
        Assert.Equal("idear", (await ProcessAsync(house)).PhaseId);
        Assert.Equal("tria-2", await house.UseAsync<OpenGate, string>(open => open.RunAsync(ProcessHouse.Year, [first, second], ProcessHouse.Analyst)));
    }

    [Theory, Engines]
    public async Task A_decision_has_reasons_marks_the_ideas_and_moves_the_process(Engine engine)
    {
        var (house, _, first, second) = await ProcessHouse.WithGateAsync(engine);
        await using var __ = house;
        for (var town = 0; town < 3; town++)
            await ProcessHouse.VoteAsync(house, ProcessHouse.Coordinator(town), first);
        Assert.Equal("gate-not-counted", await DecideAsync(house, "go"));
        await CloseAsync(house);
        Assert.Equal("reason-missing", await DecideAsync(house, "go", [], ""));
        Assert.Equal("unknown-outcome", await DecideAsync(house, "perhaps"));
        Assert.Equal("not-tied", await DecideAsync(house, "go", second));
        Assert.Null(await DecideAsync(house, "go"));
        Assert.Equal("gate-not-counted", await DecideAsync(house, "stop"));

        var sheet = await ReadAsync(house);
        Assert.Equal(("go", "Consell de prova"), (sheet.Row.Decision!.Outcome, sheet.Row.Decision.Body));
        Assert.Equal([first], sheet.Row.Decision.Chosen);
        var process = await ProcessAsync(house);
        Assert.Equal(("provar", "tria"), (process.PhaseId, process.Stays[^1].Gate));
        var states = (await house.UseAsync<ReadIdeas, IReadOnlyList<IdeaRow>>(read => read.OfYearAsync(2026))).ToDictionary(idea => idea.Slug, idea => idea.State);
        Assert.Equal((IdeaState.Chosen, IdeaState.NotChosen), (states[first], states[second]));
    }

    [Theory, Engines]
    public async Task Of_the_tied_the_body_takes_as_many_as_there_are_seats(Engine engine)
    {
        var (house, _, first, second) = await ProcessHouse.WithGateAsync(engine);
        await using var __ = house;
        await ProcessHouse.VoteAsync(house, ProcessHouse.Coordinator(0), first);
        await ProcessHouse.VoteAsync(house, ProcessHouse.Coordinator(1), second);
        await ProcessHouse.VoteAsync(house, ProcessHouse.Coordinator(2));
        var count = await CloseAsync(house);
        Assert.Equal((0, 2, 1), (count.Count.Winners.Count, count.Count.Tied.Count, count.Count.OpenSeats));
        Assert.Equal("too-many-chosen", await DecideAsync(house, "go", first, second));
        Assert.Null(await DecideAsync(house, "go", second));
        Assert.Equal([second], (await ReadAsync(house)).Row.Decision!.Chosen);
    }

    [Theory, Engines]
    public async Task A_ballot_and_the_closing_never_pass_each_other_by(Engine engine)
    {
        var (house, _, first, second) = await ProcessHouse.WithGateAsync(engine);
        await using var __ = house;
        string[] voters = [ProcessHouse.Analyst, ProcessHouse.Steward, .. Enumerable.Range(0, 4).Select(ProcessHouse.Coordinator)];
        var votes = voters.Select(voter => Task.Run(() => ProcessHouse.CodeOfAsync(() => ProcessHouse.VoteAsync(house, voter, first)))).ToList();
        var count = await Task.Run(() => CloseAsync(house));
        var codes = await Task.WhenAll(votes);
        Assert.Equal(codes.Count(code => code is null), count.Count.Ballots);
        Assert.All(codes, code => Assert.True(code is null or "gate-closed", code));
        Assert.Equal(count.Count.Ballots, await house.UseAsync<TalaiaDb, int>(db => db.Set<RollEntry>().CountAsync()));
        Assert.NotEqual(first, second);
    }

    [Theory, Engines]
    public async Task A_voting_opens_once_between_ideas_of_its_process_where_a_gate_stands(Engine engine)
    {
        var (house, challenge, first, second) = await ProcessHouse.WithGateAsync(engine);
        await using var __ = house;
        Assert.Equal("gate-open-already", await OpenAsync(first, second));
        await CloseAsync(house);
        Assert.Equal("too-few-options", await OpenAsync());
        Assert.Equal("unknown-option", await OpenAsync(first, "cap"));
        Assert.Equal("unknown-option", await OpenAsync(first, challenge)); // of two kinds

        Task<string?> OpenAsync(params string[] ideas) => ProcessHouse.CodeOfAsync(() => house.UseAsync<OpenGate>(open => open.RunAsync(ProcessHouse.Year, ideas, ProcessHouse.Analyst)));
    }

    private static Task<GateCount> CloseAsync(TestHouse house) =>
        house.UseAsync<CloseGate, GateCount>(close => close.RunAsync(ProcessHouse.Year, ProcessHouse.Gate, ProcessHouse.Analyst));

    private static Task<string?> DecideAsync(TestHouse house, string outcome, params string[] fromTied) => DecideAsync(house, outcome, fromTied, "Es veu clar.");

    private static Task<string?> DecideAsync(TestHouse house, string outcome, string[] fromTied, string reasons) => ProcessHouse.CodeOfAsync(() =>
        house.UseAsync<DecideGate>(decide => decide.RunAsync(ProcessHouse.Year, ProcessHouse.Gate, new Deciding(outcome, fromTied, reasons, "Consell de prova"), ProcessHouse.Analyst)));

    private static async Task<GateSheet> ReadAsync(TestHouse house, string? reader = null) =>
        (await house.UseAsync<ReadGates, GateSheet?>(read => read.FindAsync(ProcessHouse.Year, ProcessHouse.Gate, reader)))!;

    private static async Task<ProcessRow> ProcessAsync(TestHouse house) => (await house.UseAsync<ReadProcesses, ProcessRow?>(read => read.OfYearAsync(ProcessHouse.Year)))!;
}
