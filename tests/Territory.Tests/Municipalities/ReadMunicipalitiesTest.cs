using Talaia.Territory.Imports;
using Talaia.Territory.Municipalities;
using Talaia.TestKit;

namespace Talaia.Territory.Tests.Municipalities;

public sealed class ReadMunicipalitiesTest
{
    [Theory, Engines]
    public async Task Municipalities_are_listed_without_regard_to_their_article(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        var names = (await house.UseAsync<ReadMunicipalities, List<MunicipalityRow>>(read => read.AllAsync())).ConvertAll(row => row.Name);
        Assert.Equal(947, names.Count);
        Assert.Equal("Abella de la Conca", names[0]);
        Assert.Equal(["l'Escala", "Esparreguera"], names.Where(name => name is "Esparreguera" or "l'Escala"));
        Assert.True(names.IndexOf("el Masnou") < names.IndexOf("Matadepera"));
    }

    [Theory, Engines]
    public async Task Each_facet_is_counted_with_the_others_applied_but_not_itself(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        var page = await PageAsync(house, new MunicipalityFilter(ComarcaCodes: ["14"], ProvinceCodes: ["08"]));
        Assert.All(page.Rows, row => Assert.Equal(("14", "08"), (row.ComarcaCode, row.ProvinceCode)));
        Assert.Equal(["08", "25"], page.Provinces.Select(facet => facet.Code)); // the Berguedà lies across two provinces
        Assert.Equal(page.Total, page.Provinces.Single(facet => facet.Code == "08").Count);
        Assert.True(page.Comarcas.Count > 1);
        Assert.Equal(311, page.Comarcas.Sum(facet => facet.Count));
        Assert.Equal(page.Total, page.Bands.Sum(facet => facet.Count));
    }

    [Theory, Engines]
    public async Task The_bands_hold_the_known_numbers_of_municipalities(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        var page = await PageAsync(house, new MunicipalityFilter());
        Assert.Equal([329, 149, 251, 148, 47, 23], page.Bands.Select(facet => facet.Count));
        Assert.Equal((947, 19, 50), (page.Total, page.Pages, page.Rows.Count));
        Assert.Equal(47, (await PageAsync(house, new MunicipalityFilter(Page: 19))).Rows.Count);
        Assert.Empty((await PageAsync(house, new MunicipalityFilter(Page: int.MaxValue))).Rows);
    }

    [Theory, Engines]
    public async Task A_name_is_found_by_any_of_its_words_without_accents(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        var found = await PageAsync(house, new MunicipalityFilter(Text: "HOSPITALET llobregat"));
        Assert.Equal(["l'Hospitalet de Llobregat"], found.Rows.Select(row => row.Name));
    }

    [Theory, Engines]
    public async Task A_sheet_tells_population_by_year_and_the_rest_of_the_comarca(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        var sheet = await house.UseAsync<ReadMunicipality, MunicipalitySheet?>(read => read.SheetAsync("080018"));
        Assert.Equal([2021, 2022, 2023, 2024], sheet!.Populations.Select(year => year.Year));
        Assert.Equal((12981, 12981, 41.516258), (sheet.Row.Population, sheet.Populations[^1].Inhabitants, sheet.Latitude));
        Assert.Equal(29, sheet.Neighbours.Count);
        Assert.DoesNotContain(sheet.Neighbours, row => row.Codi6 == "080018" || row.ComarcaCode != "11");
        Assert.Null(await house.UseAsync<ReadMunicipality, MunicipalityRow?>(read => read.FindAsync("999999")));
    }

    private static Task<MunicipalityPage> PageAsync(TestHouse house, MunicipalityFilter filter) =>
        house.UseAsync<ReadMunicipalities, MunicipalityPage>(read => read.PageAsync(filter));

    private static async Task<TestHouse> HouseAsync(Engine engine)
    {
        var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<ImportTerritory>(import => import.RunAsync(Files.Real(), "test"));
        return house;
    }
}
