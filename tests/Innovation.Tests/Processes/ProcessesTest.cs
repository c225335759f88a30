using Talaia.Innovation.Challenges;
using Talaia.Innovation.Processes;
using Talaia.TestKit;

namespace Talaia.Innovation.Tests.Processes;

public sealed class ProcessesTest
{
    [Theory, Engines]
    public async Task A_year_has_one_process_also_when_two_open_it_at_once(Engine engine)
    {
        await using var house = await ProcessHouse.WithNeedsAsync(engine);
        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ProcessHouse.CodeOfAsync(() => ProcessHouse.OpenAsync(house)))));
        Assert.Single(codes, code => code is null);
        Assert.Equal(3, codes.Count(code => code is "process-exists" or "challenge-slug-taken"));
        Assert.Single(await house.UseAsync<ReadChallenges, IReadOnlyList<ChallengeRow>>(read => read.OfYearAsync(2026)));
    }

    [Theory, Engines]
    public async Task A_process_keeps_the_methodology_that_it_was_opened_with(Engine engine)
    {
        await using var house = await ProcessHouse.WithNeedsAsync(engine);
        await ProcessHouse.OpenAsync(house);
        var process = (await house.UseAsync<ReadProcesses, ProcessRow?>(read => read.OfYearAsync(2026)))!;
        Assert.Equal(("prova", "1", "entendre"), (process.Methodology.Id, process.Methodology.Version, process.PhaseId));
        Assert.Equal(ProcessHouse.Method.Phases.Select(phase => phase.Id), process.Methodology.Phases.Select(phase => phase.Id));
        var gate = process.Methodology.Phase("idear")!.Gate!;
        Assert.Equal(("provar", null, 3), (gate.Outcomes["go"], gate.Outcomes["stop"], gate.Quorum));
        Assert.Equal(new DateOnly(2026, 12, 1), process.Due("idear"));
    }

    [Theory, Engines]
    public async Task A_process_moves_only_where_its_methodology_leads(Engine engine)
    {
        await using var house = await ProcessHouse.WithNeedsAsync(engine);
        await ProcessHouse.OpenAsync(house);
        Assert.Equal("phase-does-not-follow", await AdvanceAsync("provar"));
        Assert.Equal("phase-does-not-follow", await AdvanceAsync(null));
        Assert.Null(await AdvanceAsync("idear"));
        Assert.Equal("phase-has-gate", await AdvanceAsync("provar"));
        Assert.Equal("unknown-process", await ProcessHouse.CodeOfAsync(() => house.UseAsync<AdvancePhase>(advance => advance.RunAsync(2031, "idear", "x"))));
        var process = (await house.UseAsync<ReadProcesses, ProcessRow?>(read => read.OfYearAsync(2026)))!;
        Assert.Equal(["entendre", "idear"], process.Stays.Select(stay => stay.Phase));

        Task<string?> AdvanceAsync(string? to) => ProcessHouse.CodeOfAsync(() => house.UseAsync<AdvancePhase>(advance => advance.RunAsync(2026, to, ProcessHouse.Analyst)));
    }

    [Fact]
    public void A_phase_that_should_have_ended_is_late()
    {
        var process = new ProcessRow(2026, ProcessHouse.Method, [new PhaseDue("idear", new DateOnly(2026, 12, 1))], "idear", [], default, null);
        Assert.False(process.IsLate(new DateOnly(2026, 12, 1)));
        Assert.True(process.IsLate(new DateOnly(2026, 12, 2)));
        Assert.False((process with { PhaseId = "provar" }).IsLate(new DateOnly(2026, 12, 2)));
    }
}
