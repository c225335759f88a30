using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.TownModels;

public sealed class MaturityTest
{
    private const string Header = "codi6,year,level,source\n";

    [Theory, Engines]
    public async Task The_newest_year_counts_and_what_was_measured_before_what_the_town_says(Engine engine)
    {
        await using var house = await Files.ShippedHouseAsync(engine);
        await house.UseAsync<AssessMaturity>(assess => assess.RunAsync("080018", 4, "Ho hem repassat", "coordinator"));
        Assert.Equal(new MaturityImport(1, 1, 0), Counts(await ImportAsync(house, Header + "080018,2025,2,IMD 2025\n")));
        Assert.Equal((4, MaturityOrigin.SelfAssessed, 2026), await InForceAsync(house));
        Assert.Equal(new MaturityImport(2, 1, 1), Counts(await ImportAsync(house, Header + "080018,2025,3,IMD 2025\n080018,2026,3,IMD 2026\n")));
        Assert.Equal((3, MaturityOrigin.Imported, 2026), await InForceAsync(house));
        Assert.Equal(3, (await house.UseAsync<ReadMaturity, List<MaturityRow>>(read => read.OfAsync("080018"))).Count);
    }

    [Theory, Engines]
    public async Task An_import_of_levels_is_undone_and_the_undoing_too_but_not_once_a_level_moved_on(Engine engine)
    {
        await using var house = await Files.ShippedHouseAsync(engine);
        await ImportAsync(house, Header + "080018,2025,2,IMD 2025\n080193,2025,4,IMD 2025\n");
        await UndoAsync(house);
        Assert.Empty(await house.UseAsync<ReadMaturity, Dictionary<string, MaturityRow>>(read => read.AllAsync()));
        await UndoAsync(house);
        Assert.Equal((2, MaturityOrigin.Imported, 2025), await InForceAsync(house));
        house.Clock.Advance(TimeSpan.FromHours(1));
        var import = await ImportAsync(house, Header + "080018,2025,3,IMD 2025\n");
        Assert.Equal((2, 3), (Assert.Single(import.Changes).Before!.Level, import.Changes[0].After!.Level));
        await UndoAsync(house);
        Assert.Equal((2, MaturityOrigin.Imported, 2025), await InForceAsync(house));

        await house.UseAsync<TalaiaDb>(db => db.Database.ExecuteSqlAsync($"UPDATE town_maturities SET level = 5"));
        Assert.Equal("undo-overtaken", (await Assert.ThrowsAsync<RuleException>(() => UndoAsync(house))).Code);
    }

    [Theory]
    [InlineData("999999,2025,2,IMD\n", "unknown-municipality")]
    [InlineData("080018,2027,2,IMD\n", "bad-number")]
    [InlineData("080018,2025,6,IMD\n", "bad-number")]
    [InlineData("080018,2025,,IMD\n", "missing")]
    [InlineData("080018,2025,2,\n", "missing")]
    [InlineData("080193,2025,2,IMD\n", "duplicate")]
    public async Task A_file_with_a_bad_line_changes_nothing_and_says_which(string bad, string code)
    {
        await using var house = await Files.ShippedHouseAsync(Engine.Sqlite);
        var refused = await Assert.ThrowsAsync<InputException>(() => ImportAsync(house, Header + "080193,2025,5,IMD\n" + bad));
        Assert.Contains(refused.Problems, problem => problem.Code == code && problem.Where?.Line == 3);
        Assert.Empty(await house.UseAsync<ReadMaturity, Dictionary<string, MaturityRow>>(read => read.AllAsync()));
    }

    private static MaturityImport Counts(MaturityImport import) => import with { Changes = [] };

    private static Task UndoAsync(TestHouse house)
    {
        house.Clock.Advance(TimeSpan.FromHours(1));
        return house.UseAsync<UndoMaturity>(undo => undo.RunAsync("test"));
    }

    private static async Task<(int, MaturityOrigin, int)> InForceAsync(TestHouse house)
    {
        var row = (await house.UseAsync<ReadMaturity, Dictionary<string, MaturityRow>>(read => read.AllAsync()))["080018"];
        return (row.Level, row.Origin, row.Year);
    }

    private static Task<MaturityImport> ImportAsync(TestHouse house, string csv) => house.UseAsync<ImportMaturity, MaturityImport>(import => import.RunAsync(Files.Of(csv), "test"));
}
