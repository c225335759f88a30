using Talaia.Foresight.Signals;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Foresight.Tests.OpenHouse;

namespace Talaia.Foresight.Tests.Signals;

public sealed class TriageSignalsTests
{
    private static Task<int> TriageAsync(TestHouse house, TriageVerdict verdict, params string[] keys) =>
        house.UseAsync<TriageSignals, int>(triage => triage.RunAsync(keys, verdict, "test"));

    private static async Task<SignalState> StateAsync(TestHouse house) => (await SearchAsync(house, new SignalQuery())).Rows.Single(row => row.Key == "fonts.a").State;

    [Theory, Engines]
    public async Task A_verdict_on_a_version_is_one_on_its_original_and_can_be_undone_once(Engine engine)
    {
        await using var house = await WithSourceAsync(engine);
        await IngestAsync(house, Document("a", "Un pla de dades obertes", "2026-03-01"), Document("b", "Un pla de dades obertes", "2026-03-02"));
        Assert.Equal(1, await TriageAsync(house, TriageVerdict.Discard, "fonts.b", "fonts.a"));
        Assert.Equal(SignalState.Discarded, await StateAsync(house));
        Assert.Equal(0, await TriageAsync(house, TriageVerdict.Discard, "fonts.a"));
        Assert.Equal(1, await TriageAsync(house, TriageVerdict.Undo, "fonts.a"));
        Assert.Equal(SignalState.New, await StateAsync(house));
        Assert.Equal(0, await TriageAsync(house, TriageVerdict.Undo, "fonts.a"));
    }

    [Theory, Engines]
    public async Task An_unknown_signal_refuses_all(Engine engine)
    {
        await using var house = await WithSourceAsync(engine);
        await IngestAsync(house, Document("a", "Un pla de dades obertes"));
        Assert.Equal("unknown-signal", (await Assert.ThrowsAsync<RuleException>(() => TriageAsync(house, TriageVerdict.Keep, "fonts.a", "fonts.z"))).Code);
        Assert.Equal(SignalState.New, await StateAsync(house));
        var many = Enumerable.Range(0, TriageSignals.Most + 1).Select(i => $"k{i}").ToArray();
        Assert.Equal("too-many-signals", (await Assert.ThrowsAsync<RuleException>(() => TriageAsync(house, TriageVerdict.Keep, many))).Code);
    }
}
