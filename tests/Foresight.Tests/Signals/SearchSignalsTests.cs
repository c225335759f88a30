using Talaia.Foresight.Signals;
using Talaia.Kernel.Links;
using Talaia.TestKit;
using static Talaia.Foresight.Tests.OpenHouse;

namespace Talaia.Foresight.Tests.Signals;

public sealed class SearchSignalsTests
{
    private static async Task<TestHouse> HouseAsync(Engine engine)
    {
        var house = await WithSourceAsync(engine);
        await IngestAsync(
            house,
            Document("ca", "Intel·ligència artificial als municipis", "2026-03-01", "Els veïns d'Igualada tramiten amb l'assistent."),
            Document("es", "La administración electrónica en los ayuntamientos", "2025-05-01", language: "es"),
            Document("en", "Digital services for small towns", "2025-06-01", language: "en"));
        return house;
    }

    [Theory, Engines]
    public async Task Words_are_found_without_their_accents_in_any_form_and_language(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        Assert.Equal(["fonts.ca"], await KeysAsync(house, "intelligencia artificial municipi"));
        Assert.Equal(["fonts.ca"], await KeysAsync(house, "IGUALADA"));
        Assert.Equal(["fonts.es"], await KeysAsync(house, "administracion ayuntamiento"));
        Assert.Equal(["fonts.en"], await KeysAsync(house, "town service"));
        Assert.Empty(await KeysAsync(house, "intel·ligència towns"));
    }

    [Theory, Engines]
    public async Task Facets_count_what_each_choice_would_leave(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        var page = await SearchAsync(house, new SignalQuery(Language: "es"));
        Assert.Equal("fonts.es", Assert.Single(page.Rows).Key);
        Assert.Equal(3, page.Languages.Count);
        Assert.Equal("2025", Assert.Single(page.Years).Value);
        Assert.Equal(2, (await SearchAsync(house, new SignalQuery(Year: 2025))).Total);
        Assert.Empty((await SearchAsync(house, new SignalQuery(Page: 9))).Rows);
    }

    [Theory, Engines]
    public async Task Signals_are_named_by_their_titles_and_discarded_ones_only_inside_the_office(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await house.UseAsync<TriageSignals, int>(triage => triage.RunAsync(["fonts.es"], TriageVerdict.Discard, "test"));
        string[] keys = ["fonts.ca", "fonts.es", "fonts.none"];
        await house.UseAsync<IEnumerable<ISheetNames>>(async all =>
        {
            var names = all.Single(kind => kind.Kind == "signal");
            Assert.Equal("Intel·ligència artificial als municipis", (await names.OfAsync(keys, drafts: false)).Single().Value["ca"]);
            Assert.Equal("La administración electrónica en los ayuntamientos", (await names.OfAsync(keys, drafts: true))["fonts.es"]["es"]);
        });
    }
}
