using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.TownModels.Imports;
using Talaia.Metamodel.TownModels.Rules;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.TownModels;

public sealed class ImportRulesTest
{
    private const string Header = "population_from,population_to,maturity,element,expected,reason_ca,reason_es,reason_en,source\n";
    private const string Good = ",500,2,MU.1.1.1,expected,Perquè sí,,,Talaia\n";

    [Theory, Engines]
    public async Task The_shipped_rules_are_taken_once_and_another_file_replaces_them_all(Engine engine)
    {
        await using var house = await Files.RuledHouseAsync(engine);
        await using (var again = Files.Rules())
            Assert.Equal(new RuleImport(540, 0, 0, 0), Counts(await house.UseAsync<ImportRules, RuleImport>(import => import.RunAsync(again, "test"))));
        var import = await ImportAsync(house, Header + Good);
        Assert.Equal((1, 540), (import.Added + import.Changed, import.Removed + import.Changed));
        var rule = Assert.Single(await house.UseAsync<ReadRules, List<RuleFacts>>(read => read.AllAsync()));
        Assert.Equal((null, 500, 2, "MU.1.1.1", Expectation.Expected), (rule.PopulationFrom, rule.PopulationTo, rule.Maturity, rule.Element, rule.Expected));
    }

    [Theory, Engines]
    public async Task An_import_of_rules_is_undone_and_the_undoing_too_but_not_once_the_rules_moved_on(Engine engine)
    {
        await using var house = await Files.RuledHouseAsync(engine);
        var shipped = await AllAsync(house);
        house.Clock.Advance(TimeSpan.FromHours(1));
        await ImportAsync(house, Header + Good);
        await UndoAsync(house);
        Assert.Equal(shipped, await AllAsync(house));
        await UndoAsync(house);
        Assert.Single(await AllAsync(house));
        Assert.Equal("test", (await house.UseAsync<UndoRules, LastImport?>(undo => undo.FindAsync()))!.By);

        await house.UseAsync<TalaiaDb>(db => db.Database.ExecuteSqlAsync($"UPDATE model_rules SET maturity = 3"));
        Assert.Null(await house.UseAsync<UndoRules, LastImport?>(undo => undo.FindAsync()));
        Assert.Equal("undo-overtaken", (await Assert.ThrowsAsync<RuleException>(() => UndoAsync(house))).Code);
    }

    [Theory]
    [InlineData("500,100,2,MU.1.1.1,expected,Perquè sí,,,Talaia\n", "bad-number")]
    [InlineData(",,6,MU.1.1.1,expected,Perquè sí,,,Talaia\n", "bad-number")]
    [InlineData(",,,MU.1.1.1,expected,Perquè sí,,,Talaia\n", "missing")]
    [InlineData(",,2,MU.1.1,expected,Perquè sí,,,Talaia\n", "unknown-element")]
    [InlineData(",,2,NO.1,expected,Perquè sí,,,Talaia\n", "unknown-element")]
    [InlineData(",,2,MU.1.1.1,perhaps,Perquè sí,,,Talaia\n", "bad-word")]
    [InlineData(",,2,MU.1.1.1,expected,,,,Talaia\n", "missing")]
    [InlineData("400,,2,MU.1.1.1,optional,Perquè sí,,,Talaia\n", "overlap")]
    public async Task A_file_with_a_bad_line_changes_nothing_and_says_which(string bad, string code)
    {
        await using var house = await Files.RuledHouseAsync(Engine.Sqlite);
        var refused = await Assert.ThrowsAsync<InputException>(() => ImportAsync(house, Header + Good + bad));
        Assert.Contains(refused.Problems, problem => problem.Code == code && problem.Where?.Line == 3);
        Assert.Equal(540, (await house.UseAsync<ReadRules, List<RuleFacts>>(read => read.AllAsync())).Count);
    }

    private static RuleImport Counts(RuleImport import) => import with { Diff = null };

    private static Task<List<RuleFacts>> AllAsync(TestHouse house) => house.UseAsync<ReadRules, List<RuleFacts>>(read => read.AllAsync());

    private static Task UndoAsync(TestHouse house)
    {
        house.Clock.Advance(TimeSpan.FromHours(1));
        return house.UseAsync<UndoRules>(undo => undo.RunAsync("test"));
    }

    private static Task<RuleImport> ImportAsync(TestHouse house, string csv) => house.UseAsync<ImportRules, RuleImport>(import => import.RunAsync(Files.Of(csv), "test"));
}
