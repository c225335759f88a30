using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.Links;

/// <summary>What other sheets call those of Territory and Metamodel.</summary>
public sealed class SheetNamesTest
{
    [Theory, Engines]
    public async Task Towns_elements_releases_and_solutions_are_named_and_what_does_not_exist_is_left_out(Engine engine)
    {
        await using var house = await Files.ShippedHouseAsync(engine);
        Assert.Equal("l'Hospitalet de Llobregat", Assert.Single(await NamesAsync(house, "municipality", "081017", "999999")).Value["es"]);
        Assert.Equal("Ciberseguridad", Assert.Single(await NamesAsync(house, "element", "ET.2", "ZZ.9")).Value["es"]);
        Assert.Equal("1 · Starter", Assert.Single(await NamesAsync(house, "release", "1", "7")).Value["ca"]);
        Assert.Equal("e-NOTUM", Assert.Single(await NamesAsync(house, "solution", "e-notum", "no-hi-es")).Value["oc"]);
    }

    [Theory, Engines]
    public async Task An_element_is_named_as_the_newest_release_that_has_it(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        await Files.ImportAsync(house, Files.Small);
        await Files.ImportAsync(house, Files.Small.Replace("Habitatge", "Casa i barri", StringComparison.Ordinal).Replace("A.1.1.2,4,A.1.1,piece,Mapa,,,,,,,,,,,,,,,,\n", "", StringComparison.Ordinal).Replace("A.1.1.2|B.1", "B.1", StringComparison.Ordinal));
        var names = await NamesAsync(house, "element", "B.1", "A.1.1.2");
        Assert.Equal(("Casa i barri", "Mapa"), (names["B.1"]["ca"], names["A.1.1.2"]["ca"]));
    }

    private static async Task<IReadOnlyDictionary<string, LocalizedText>> NamesAsync(TestHouse house, string kind, params string[] keys)
    {
        await using var scope = house.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<ISheetNames>().Single(names => names.Kind == kind).OfAsync(keys, drafts: false);
    }
}
