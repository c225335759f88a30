using Talaia.Kernel.Data;
using Talaia.Kernel.Search;
using Talaia.Kernel.Texts;
using Talaia.TestKit;

namespace Talaia.Kernel.Tests.Search;

public sealed class SearchSheetsTest
{
    private static readonly (string Key, string Language, string Text)[] Sheets =
    [
        ("igualada", "ca", "Igualada prova la intel·ligència artificial a l'atenció ciutadana"),
        ("valles", "ca", "Els ajuntaments del Vallès comparteixen dades obertes"),
        ("wallet", "en", "European digital identity wallets for municipalities"),
        ("agua", "es", "Contadores inteligentes de agua en pueblos pequeños"),
    ];

    [Theory, Engines]
    public async Task Words_are_found_without_accents_case_or_inflection_in_any_language(Engine engine)
    {
        await using var house = await HouseWithSheetsAsync(engine);
        Assert.Equal(["igualada"], await FindAsync(house, "INTELLIGENCIA artificials"));
        Assert.Equal(["valles"], await FindAsync(house, "ajuntament valles"));
        Assert.Equal(["wallet"], await FindAsync(house, "municipality wallet"));
        Assert.Equal(["agua"], await FindAsync(house, "contador inteligente"));
        Assert.Equal(["igualada"], await FindAsync(house, "l'Igualada"));
    }

    [Theory, Engines]
    public async Task The_geminate_l_of_Catalan_is_found_however_it_is_typed(Engine engine)
    {
        await using var house = await HouseWithSheetsAsync(engine);
        foreach (var query in new[] { "intel·ligència", "intel.ligència", "intelligencia", "inteligencia", "INTELIGÈNCIES artificial" })
            Assert.Equal(["igualada"], await FindAsync(house, query));
        Assert.Equal(["wallet"], await FindAsync(house, "municipal wallet"));
    }

    [Theory, Engines]
    public async Task Every_word_of_a_query_must_stand_in_the_sheet(Engine engine)
    {
        await using var house = await HouseWithSheetsAsync(engine);
        Assert.Empty(await FindAsync(house, "aigua vallès"));
    }

    [Theory, Engines]
    public async Task A_query_of_signs_finds_nothing_and_harms_nothing(Engine engine)
    {
        await using var house = await HouseWithSheetsAsync(engine);
        foreach (var query in new[] { "", "\"", "' OR 1=1 --", "a AND (", "* : NEAR/3", "\0", "&|!()" })
            Assert.True((await FindAsync(house, query)).Count < Sheets.Length);
    }

    [Theory, Engines]
    public async Task A_changed_sheet_is_found_by_its_new_words_only(Engine engine)
    {
        await using var house = await HouseWithSheetsAsync(engine);
        await house.UseAsync<TalaiaDb>(async db =>
        {
            db.Set<SearchEntry>().Single(entry => entry.Key == "valles").Words = TextAnalysis.IndexWords("Mobilitat rural", "ca");
            await db.SaveChangesAsync();
        });
        Assert.Empty(await FindAsync(house, "dades obertes"));
        Assert.Equal(["valles"], await FindAsync(house, "mobilitat"));
    }

    [Theory, Engines]
    public async Task While_one_types_the_beginnings_of_words_are_enough(Engine engine)
    {
        await using var house = await HouseWithSheetsAsync(engine);
        Assert.Equal(["igualada"], await FindTypedAsync(house, "igu"));
        Assert.Equal(["valles"], await FindTypedAsync(house, "dad vallè"));
        Assert.Equal(["agua"], await FindTypedAsync(house, "contadores"));
        Assert.Empty(await FindTypedAsync(house, "gualada vall"));
        Assert.Empty(await FindTypedAsync(house, "a"));
        Assert.Empty(await FindTypedAsync(house, "'); -- *:"));
    }

    [Theory, Engines]
    public async Task A_slip_of_the_fingers_is_understood_where_nothing_is_found_as_it_stands(Engine engine)
    {
        await using var house = await HouseWithSheetsAsync(engine);
        Assert.Equal(["igualada"], await FindTypedAsync(house, "igulada"));
        Assert.Equal(["valles"], await FindTypedAsync(house, "ajuntamnets vall"));
        Assert.Empty(await FindTypedAsync(house, "xocolata"));
        Assert.Empty(await FindTypedAsync(house, "igulada xocolata"));
    }

    private static async Task<List<string>> FindTypedAsync(TestHouse house, string query) =>
        [.. (await house.UseAsync<SearchSheets, List<Talaia.Kernel.Links.Ref>>(search => search.FindTypedAsync(["trend", "signal"], query))).Select(sheet => sheet.Key)];

    private static Task<List<string>> FindAsync(TestHouse house, string query) =>
        house.UseAsync<SearchSheets, List<string>>(search => search.FindAsync("signal", query));

    private static async Task<TestHouse> HouseWithSheetsAsync(Engine engine)
    {
        var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<TalaiaDb>(db =>
        {
            db.AddRange(Sheets.Select(sheet => new SearchEntry { Kind = "signal", Key = sheet.Key, Words = TextAnalysis.IndexWords(sheet.Text, sheet.Language) }));
            return db.SaveChangesAsync();
        });
        return house;
    }
}
