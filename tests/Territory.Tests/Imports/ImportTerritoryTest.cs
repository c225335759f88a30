using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Territory.Imports;
using Talaia.Territory.Municipalities;
using Talaia.TestKit;

namespace Talaia.Territory.Tests.Imports;

public sealed class ImportTerritoryTest
{
    [Theory, Engines]
    public async Task The_shipped_files_are_taken_once_and_then_change_nothing(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        var first = await ImportAsync(house, Files.Real());
        Assert.Equal((947, 43, 52), (first.Municipalities.Added, first.Comarcas.Added, first.Bodies.Added));
        var again = await ImportAsync(house, Files.Real());
        Assert.True(again.IsNone);
        Assert.Equal((947, 43, 52), (again.Municipalities.Unchanged, again.Comarcas.Unchanged, again.Bodies.Unchanged));
        Assert.Equal(1, await CountAsync<AuditEntry>(house));
    }

    [Theory, Engines]
    public async Task What_leaves_the_file_is_no_longer_listed_and_still_found(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        await ImportAsync(house, Files.Small());
        var without = string.Join('\n', Files.Municipalities.Split('\n').Where(line => !line.StartsWith("081182", StringComparison.Ordinal)));
        var changes = await ImportAsync(house, Files.Small(without.Replace("420,16.3", "430,16.3", StringComparison.Ordinal)));
        Assert.Equal((0, 1, 1, 1), (changes.Municipalities.Added, changes.Municipalities.Changed, changes.Municipalities.Unchanged, changes.Municipalities.Removed));
        var changed = changes.Municipalities.Rows.Single(row => row.Act == "changed");
        Assert.Equal(("171521", new FieldChange("420", "430")), (changed.Key, changed.Fields["Population"]));
        var all = await house.UseAsync<ReadMunicipalities, List<MunicipalityRow>>(read => read.AllAsync());
        Assert.DoesNotContain(all, row => row.Codi6 == "081182");
        Assert.NotNull(await house.UseAsync<ReadMunicipality, MunicipalityRow?>(read => read.FindAsync("081182")));
        Assert.Equal(1, (await ImportAsync(house, Files.Small())).Municipalities.Added);
    }

    [Theory, Engines]
    public async Task A_run_that_only_looks_tells_the_numbers_and_writes_nothing(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        var changes = await house.UseAsync<ImportTerritory, TerritoryChanges>(import => import.RunAsync(Files.Small(), "test", dryRun: true));
        Assert.Equal(3, changes.Municipalities.Added);
        Assert.Equal(0, await CountAsync<Municipality>(house) + await CountAsync<AuditEntry>(house));
    }

    [Theory, Engines]
    public async Task A_refused_file_leaves_the_database_as_it_was(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        await ImportAsync(house, Files.Small());
        var renamed = Files.Municipalities.Replace("Abrera,Abrera,01", "Nova,Nova,01", StringComparison.Ordinal);
        var bodies = Files.Bodies + "x,X,x,comarca,99,\n";
        var refused = await Assert.ThrowsAsync<InputException>(() => ImportAsync(house, Files.Small(renamed, bodies: bodies)));
        Assert.Equal(("organismes.csv", 4), (refused.Problems[0].Where!.File, refused.Problems[0].Where!.Line));
        Assert.Equal("Abrera", (await house.UseAsync<ReadMunicipality, MunicipalityRow?>(read => read.FindAsync("080018")))!.Name);
        Assert.Equal(1, await CountAsync<AuditEntry>(house));
    }

    private static Task<TerritoryChanges> ImportAsync(TestHouse house, TerritoryFiles files) =>
        house.UseAsync<ImportTerritory, TerritoryChanges>(import => import.RunAsync(files, "test"));

    private static Task<int> CountAsync<TRow>(TestHouse house)
        where TRow : class => house.UseAsync<TalaiaDb, int>(db => db.Set<TRow>().CountAsync());
}
