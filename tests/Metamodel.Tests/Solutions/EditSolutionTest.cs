using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Solutions;
using Talaia.Territory.Reaches;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.Solutions;

public sealed class EditSolutionTest
{
    private static readonly SolutionEdit Edit = new(
        "dip-08", "Ajuntaments", 20_000, new Reach(ReachKind.Province, "08"), "https://seu.example/e-notum", new LocalizedText("Amb una sol·licitud a l'EACAT"), new DateOnly(2026, 11, 20));

    [Theory, Engines]
    public async Task What_the_steward_says_of_a_solution_stands_and_an_inventory_that_is_silent_on_it_leaves_it(Engine engine)
    {
        await using var house = await Files.ShippedHouseAsync(engine);
        Assert.True(await EditAsync(house, Edit));
        Assert.False(await EditAsync(house, Edit));
        var facts = await FactsAsync(house);
        Assert.Equal((Edit.HowToAsk, Edit.CheckedOn, Edit.Reach, 20_000, "e-NOTUM"), (facts.HowToAsk!, facts.CheckedOn, facts.Reach, facts.PopulationTo, facts.Name));
        Assert.DoesNotContain("e-notum", await house.UseAsync<ReadSolutions, IEnumerable<string>>(async read => (await read.ForMunicipalityAsync("080193")).Select(row => row.Code)));

        await using var shipped = Files.Solutions();
        await house.UseAsync<ImportSolutions, SolutionImport>(import => import.RunAsync(shipped, "test"));
        Assert.Equal((Edit.HowToAsk, Edit.CheckedOn, null), ((await FactsAsync(house)).HowToAsk!, (await FactsAsync(house)).CheckedOn, (await FactsAsync(house)).PopulationTo));
    }

    public static TheoryData<SolutionEdit, string> Faults => new()
    {
        { Edit with { ProviderId = "no" }, "no-such-provider" }, { Edit with { PopulationTo = 0 }, "bad-population" }, { Edit with { Reach = new Reach(ReachKind.Province, "99") }, "no-such-reach" },
        { Edit with { Source = "javascript:alert(1)" }, "bad-address" }, { Edit with { HowToAsk = new LocalizedText(new string('x', 2_001)) }, "ask-too-long" },
        { Edit with { CheckedOn = new DateOnly(2026, 12, 24) }, "checked-later" },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task A_fault_is_refused_and_nothing_is_changed(SolutionEdit edit, string code)
    {
        await using var house = await Files.ShippedHouseAsync(Engine.Sqlite);
        var before = await FactsAsync(house);
        Assert.Equal(code, (await Assert.ThrowsAsync<RuleException>(() => EditAsync(house, edit))).Code);
        Assert.Equal(before.Source, (await FactsAsync(house)).Source);
    }

    private static Task<bool> EditAsync(TestHouse house, SolutionEdit edit) => house.UseAsync<EditSolution, bool>(act => act.RunAsync("e-notum", edit, "steward"));

    private static async Task<SolutionFacts> FactsAsync(TestHouse house) => (await house.UseAsync<ReadSolutions, SolutionFacts?>(read => read.FindAsync("e-notum")))!;
}
