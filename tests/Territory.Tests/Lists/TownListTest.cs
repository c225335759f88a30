using Talaia.Kernel.Problems;
using Talaia.Territory.Imports;
using Talaia.Territory.Lists;
using Talaia.Territory.Municipalities;
using Talaia.TestKit;

namespace Talaia.Territory.Tests.Lists;

/// <summary>Who is a member of something, or has adhered to it.</summary>
public sealed class TownListTest
{
    private static readonly MunicipalityRow[] Towns =
    [
        Row("080018", "Abrera"), Row("170221", "la Bisbal d'Empordà", "Bisbal d'Empordà, la"), Row("081015", "l'Hospitalet de Llobregat", "Hospitalet de Llobregat, l'"),
        Row("080104", "Vila"), Row("250011", "Vila"),
    ];

    [Theory]
    [InlineData("080018\nla Bisbal d'Empordà", "080018 170221")]
    [InlineData("08001\n17022\n", "080018 170221")]
    [InlineData("Bisbal d'Empordà, la\nABRERA\nabrera\n", "170221 080018")]
    [InlineData("Codi;Municipi;Alta\n080018;Abrera;2019\n170221;La Bisbal d’Empordà;2020", "080018 170221")]
    [InlineData("municipi\r\n\"Hospitalet de Llobregat, l'\"\r\n\r\n", "081015")]
    [InlineData("250011,Vila", "250011")]
    public void Municipalities_are_read_by_code_or_name_as_people_have_them(string text, string codes) => Assert.Equal(codes, string.Join(' ', WrittenTowns.Read(text, Towns)));

    [Theory]
    [InlineData("080018\nAtlantis\n999999", "unknown-municipality 2", "unknown-municipality 3")]
    [InlineData("999999", "unknown-municipality 1")]
    [InlineData("Abrera\nVila", "ambiguous-municipality 2")]
    [InlineData("municipi\n\n", "list-empty ")]
    public void What_is_no_municipality_is_told_with_its_line(string text, params string[] problems) =>
        Assert.Equal(problems, Assert.Throws<InputException>(() => WrittenTowns.Read(text, Towns)).Problems.Select(problem => $"{problem.Code} {problem.Where?.Line}"));

    [Theory, Engines]
    public async Task A_list_is_kept_kept_anew_and_removed(Engine engine)
    {
        await using var house = await FilledAsync(engine);
        var key = await KeepAsync(house, null, "Consorci de prova", "080018");
        Assert.Equal("consorci-de-prova", key);
        Assert.Equal("consorci-de-prova-2", await KeepAsync(house, null, "Consorci de prova", "171521"));
        Assert.Equal(key, await KeepAsync(house, key, "Consorci de prova, ampliat", "080018\n171521"));
        var list = (await house.UseAsync<ReadTownLists, TownListRow?>(read => read.FindAsync(key)))!;
        Assert.Equal(("Consorci de prova, ampliat", "Acta de prova", new DateOnly(2026, 3, 1)), (list.Name, list.Source, list.AsOf));
        Assert.Equal(["080018", "171521"], list.Members);
        Assert.Equal(["080018", "171521"], await house.UseAsync<ReadTownLists, IReadOnlyList<string>>(read => read.MembersAsync([key, "consorci-de-prova-2", "cap"])));
        Assert.True(await house.UseAsync<RemoveTownList, bool>(remove => remove.RunAsync(key, "office")));
        Assert.False(await house.UseAsync<RemoveTownList, bool>(remove => remove.RunAsync(key, "office")));
        Assert.Single(await house.UseAsync<ReadTownLists, List<TownListRow>>(read => read.AllAsync()));
    }

    [Theory, Engines]
    public async Task A_form_that_comes_twice_even_at_once_makes_one_list(Engine engine)
    {
        await using var house = await FilledAsync(engine);
        var form = Guid.CreateVersion7();
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => KeepAsync(house, null, "Consorci", "080018", form))));
        Assert.Equal("consorci", Assert.Single(keys.Distinct()));
        Assert.Equal("un-altre", await KeepAsync(house, null, "Un altre", "080018", form));
        Assert.Equal("consorci-2", await KeepAsync(house, null, "Consorci", "080018"));
        Assert.Equal(3, (await house.UseAsync<ReadTownLists, List<TownListRow>>(read => read.AllAsync())).Count);
    }

    [Theory, Engines]
    public async Task A_list_that_is_refused_leaves_what_was_kept(Engine engine)
    {
        await using var house = await FilledAsync(engine);
        var key = await KeepAsync(house, null, "Consorci", "080018");
        foreach (var (name, towns, code) in new[] { ("", "080018", "name-missing"), ("Nom", "080018\n999999", "unknown-municipality"), ("Nom", "", "list-empty") })
            Assert.Equal(code, (await Assert.ThrowsAsync<InputException>(() => KeepAsync(house, key, name, towns))).Problems[0].Code);
        Assert.Equal("unknown-list", (await Assert.ThrowsAsync<InputException>(() => KeepAsync(house, "cap", "Nom", "080018"))).Problems[0].Code);
        var list = (await house.UseAsync<ReadTownLists, TownListRow?>(read => read.FindAsync(key)))!;
        Assert.Equal("Consorci", list.Name);
    }

    private static async Task<TestHouse> FilledAsync(Engine engine)
    {
        var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<ImportTerritory>(import => import.RunAsync(Files.Small(), "test"));
        return house;
    }

    private static Task<string> KeepAsync(TestHouse house, string? key, string name, string towns, Guid? form = null) =>
        house.UseAsync<KeepTownList, string>(keep => keep.RunAsync(new KeptTownList(key, TownListKind.Membership, name, "Acta de prova", new DateOnly(2026, 3, 1), towns), "office", form));

    private static MunicipalityRow Row(string codi6, string name, string? index = null) => new(codi6, name, index ?? name, "01", "Comarca", "08", "Barcelona", 1000);
}
