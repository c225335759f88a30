using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Search;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Releases;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.Imports;

public sealed class ImportMetamodelTest
{
    [Theory, Engines]
    public async Task Elements_come_in_tree_order_whatever_the_order_of_the_file(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        var import = await Files.ImportAsync(house, Files.Small);
        var elements = await house.UseAsync<ReadElements, List<ElementRow>>(read => read.OfReleaseAsync(import.Release!.Id));
        Assert.Equal(["B", "B.1", "A", "A.1", "A.1.1", "A.1.1.1", "A.1.1.2"], elements.Select(element => element.Code));
        Assert.Equal("Living", elements[0].Name["en"]);
    }

    [Theory, Engines]
    public async Task The_same_file_again_makes_no_release(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        var first = await Files.ImportAsync(house, Files.Small);
        Assert.Equal((7, 7, 0, 0), (first.Elements, first.Added, first.Changed, first.Matched));
        var again = await Files.ImportAsync(house, Files.Small);
        Assert.Equal((7, 0, 0, 0), (again.Matched, again.Added, again.Changed, again.Removed));
        Assert.Equal((first.Release, "nothing-new"), (again.Release, Assert.Single(again.Warnings).Code));
        Assert.Equal(1, await CountAsync<AuditEntry>(house));
    }

    [Theory, Engines]
    public async Task A_changed_file_makes_the_next_release_and_leaves_the_first_as_it_was(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        var first = await Files.ImportAsync(house, Files.Small);
        var text = Files.Small.Replace("piece,Mapa", "piece,Visor", StringComparison.Ordinal)
            .Replace("B.1,2,B,challenge,Habitatge", "B.2,2,B,challenge,Escola", StringComparison.Ordinal)
            .Replace("|B.1,", ",", StringComparison.Ordinal);
        var second = await Files.ImportAsync(house, text);
        Assert.Equal((6, 1, 2, 1), (second.Matched, second.Added, second.Changed, second.Removed));
        var latest = await house.UseAsync<ReadReleases, ReleaseRow?>(read => read.LatestAsync());
        Assert.Equal((second.Release, "2", 7), (latest, latest!.Number, latest.ElementCount));
        Assert.Equal(first.Release, await house.UseAsync<ReadReleases, ReleaseRow?>(read => read.ByNumberAsync("1")));
        var old = await house.UseAsync<ReadElements, List<ElementFacts>>(read => read.FactsOfReleaseAsync(first.Release!.Id));
        Assert.Equal("Mapa", old.Single(element => element.Code == "A.1.1.2").Name["ca"]);
        Assert.Empty(await SearchAsync(house, "habitatge"));
        Assert.Equal(["A.1.1.2"], await SearchAsync(house, "visors"));
    }

    [Theory, Engines]
    public async Task A_run_that_only_looks_tells_the_numbers_and_writes_nothing(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        var import = await Files.ImportAsync(house, Files.Small, dryRun: true);
        Assert.Equal((7, null), (import.Added, import.Release));
        Assert.Equal(0, await CountAsync<Release>(house) + await CountAsync<SearchEntry>(house) + await CountAsync<AuditEntry>(house));
    }

    [Theory, Engines]
    public async Task A_refused_file_leaves_the_database_as_it_was(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        await Files.ImportAsync(house, Files.Small);
        var bad = Files.Small.Replace("Mapa", "Visor", StringComparison.Ordinal) + "C,9,,area,C,,,,,,,,,,,,,,,,\n";
        await Assert.ThrowsAsync<InputException>(() => Files.ImportAsync(house, bad));
        Assert.Equal((1, 7, 1), (await CountAsync<Release>(house), await CountAsync<ElementVersion>(house), await CountAsync<AuditEntry>(house)));
        Assert.Empty(await SearchAsync(house, "visor"));
    }

    private static Task<List<string>> SearchAsync(TestHouse house, string query) =>
        house.UseAsync<SearchSheets, List<string>>(search => search.FindAsync(ElementRef.Kind, query));

    private static Task<int> CountAsync<TRow>(TestHouse house)
        where TRow : class => house.UseAsync<TalaiaDb, int>(db => db.Set<TRow>().CountAsync());
}
