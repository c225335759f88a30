using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;
using Talaia.Territory.Imports;
using Talaia.Territory.Municipalities;
using Talaia.TestKit;

namespace Talaia.Territory.Tests.Municipalities;

/// <summary>Names are asked for together once a minute, and what there is not, every time.</summary>
public sealed class TownNamesTest
{
    [Theory, Engines]
    public async Task A_town_is_called_as_a_minute_ago_and_then_as_it_is_called_now(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<ImportTerritory>(import => import.RunAsync(Files.Real(), "test"));
        Assert.Equal("Abrera", await OfAsync(house, "080018"));
        await house.UseAsync<TalaiaDb, int>(db => db.Set<Municipality>().ExecuteUpdateAsync(set => set.SetProperty(town => town.Name, town => town.Name + " nova")));
        house.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(("Abrera", "Barcelona"), (await OfAsync(house, "080018"), await OfAsync(house, "080193")));
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Abrera nova", await OfAsync(house, "080018"));
    }

    [Theory, Engines]
    public async Task A_town_that_there_is_not_has_no_name_until_there_is_one(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        Assert.Null(await OfAsync(house, "080018"));
        await house.UseAsync<ImportTerritory>(import => import.RunAsync(Files.Real(), "test"));
        Assert.Equal("Abrera", await OfAsync(house, "080018"));
    }

    private static Task<string?> OfAsync(TestHouse house, string codi6) =>
        house.UseAsync<IServiceProvider, string?>(async services => await services.GetRequiredService<TownNames>().OfAsync(services.GetRequiredService<TalaiaDb>(), codi6));
}
