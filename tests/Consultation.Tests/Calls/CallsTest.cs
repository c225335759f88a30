using Talaia.Consultation.Calls;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Calls;

/// <summary>Whom the office calls and what was said.</summary>
public sealed class CallsTest
{
    [Theory, Engines]
    public async Task Towns_whose_answer_tells_most_come_first_and_those_that_declined_last(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await SaveAndSendAsync(house, "080001", "1");
        await SaveAndSendAsync(house, "080002", "1");
        await SaveAndSendAsync(house, "080009", "1");
        await NoteAsync(house, "080010", CallOutcome.Declines, "No en volen saber res.", "k1");
        await NoteAsync(house, "080011", CallOutcome.CallBack, "Dijous.", "k2");
        await NoteAsync(house, "080011", CallOutcome.CallBack, "Dijous.", "k2");

        var towns = (await house.UseAsync<ReadCalls, List<CallTown>?>(read => read.ListAsync(Wave)))!;
        Assert.Equal(9, towns.Count);

        // Of eight small towns two have answered, of four larger ones one: W²(1/n − 1/(n+1)) is 0.0741 and 0.0556.
        Assert.Equal(["080003", "080004", "080005", "080006", "080007", "080008", "080011", "080012", "080010"], towns.Select(town => town.Town.Codi6));
        Assert.Equal([74.07, 55.56], towns.Select(town => Math.Round(town.Worth, 2)).Distinct());
        Assert.Equal(CallOutcome.CallBack, towns[6].Last!.Outcome);
        Assert.Single(await house.UseAsync<ReadCalls, List<CallRow>>(read => read.OfTownAsync(Wave, "080011")));
    }

    [Fact]
    public async Task A_call_about_a_town_that_is_not_asked_is_refused()
    {
        await using var house = await WithWaveAsync(Engine.Sqlite);
        Assert.Equal("not-asked", (await Assert.ThrowsAsync<InputException>(() => NoteAsync(house, "999999", CallOutcome.NoAnswer, "", "k"))).Problems[0].Code);
        Assert.Equal("text-too-long", (await Assert.ThrowsAsync<InputException>(() => NoteAsync(house, "080001", CallOutcome.NoAnswer, new string('a', 1_001), "k"))).Problems[0].Code);
    }

    private static Task NoteAsync(TestHouse house, string codi6, CallOutcome outcome, string note, string key) =>
        house.UseAsync<NoteCall>(noting => noting.RunAsync(Wave, codi6, outcome, note, new DateOnly(2026, 11, 26), key, "agent"));
}
