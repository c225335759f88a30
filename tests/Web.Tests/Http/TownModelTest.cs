using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>A town's model, from its coordinator's hand to the public page.</summary>
public sealed class TownModelTest
{
    private const string Public = "/ca/municipis/080018/puzle";

    [Theory, Engines]
    public async Task What_a_town_says_is_its_own_until_the_office_agrees_it(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var anybody = site.Visit();
        using var coordinator = await site.SignInAsync("coordinator.080018@prova.talaia.example");
        using var neighbour = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        using var analyst = await site.SignInAsync("analyst@prova.talaia.example");

        // Many at once, then one with an objective; a form that is refused comes back with what was typed.
        Assert.Equal(303, Redirected(await coordinator.PostAsync("/ca/compte/puzle/estats?area=MU", ("state.MU.2.1.2", "InPlace"), ("priority.MU.2.1.2", "High"), ("reason.MU.2.1.2", ""))));
        var refused = await coordinator.PostAsync("/ca/compte/puzle/peces/MU.1.1.1", ("state", "Planned"), ("priority", "High"), ("note", "zxtown-nota"), ("target", "2027-06-30"), ("responsible", ""));
        Assert.Equal(422, refused.Status);
        Assert.Contains("zxtown-nota", refused.Body, StringComparison.Ordinal);
        Assert.Equal(422, (await coordinator.PostAsync("/ca/compte/puzle/proposta")).Status);
        Assert.Equal(303, Redirected(await coordinator.PostAsync("/ca/compte/puzle/maduresa", ("level", "2"), ("source", "zxtown-font"))));
        Assert.Equal(303, Redirected(await coordinator.PostAsync("/ca/compte/puzle/peces/MU.1.1.1", ("state", "Planned"), ("priority", "High"), ("note", "zxtown-nota"), ("target", "2027-06-30"), ("responsible", "zxtown-carrec"))));
        Assert.Contains("zxtown-carrec", (await coordinator.GetAsync("/ca/compte/puzle")).Body, StringComparison.Ordinal);

        foreach (var visitor in new[] { anybody, neighbour })
        {
            var before = await visitor.GetAsync(Public);
            Assert.Equal(200, before.Status);
            Assert.DoesNotContain("zxtown", before.Body, StringComparison.Ordinal);
            Assert.Empty(before.Document.QuerySelectorAll(".puzzle .use"));
            Assert.NotEqual(200, (await visitor.GetAsync("/ca/oficina/puzles/080018")).Status);
        }

        Assert.DoesNotContain("zxtown", (await neighbour.GetAsync("/ca/compte/puzle/peces/MU.1.1.1")).Body, StringComparison.Ordinal);
        Assert.Equal(422, (await analyst.PostAsync("/ca/oficina/puzles/080018/acord", ("confirmat", "si"))).Status);
        Assert.Equal(303, Redirected(await coordinator.PostAsync("/ca/compte/puzle/proposta")));
        Assert.Equal(303, Redirected(await analyst.PostAsync("/ca/oficina/puzles/080018/acord", ("confirmat", "si"))));

        var agreed = await anybody.GetAsync(Public);
        Assert.Single(agreed.Document.QuerySelectorAll(".puzzle .use"));
        Assert.Contains("zxtown-carrec", agreed.Body, StringComparison.Ordinal);
        Assert.Contains("zxtown-font", agreed.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("zxtown-nota", agreed.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_puzzle_and_its_list_hold_the_same_pieces_and_every_tile_is_a_link_with_a_name()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var anybody = site.Visit();
        var page = await anybody.GetAsync(Public);
        var tiles = page.Document.QuerySelectorAll(".puzzle svg a");
        Assert.InRange(tiles.Length, 40, 320);
        Assert.All(tiles, tile => Assert.NotEmpty(tile.QuerySelector("title")!.TextContent));
        var listed = new HashSet<string?>();
        for (var number = 1; number <= (tiles.Length + 49) / 50 + 2; number++)
            listed.UnionWith((await anybody.GetAsync($"{Public}?pagina={number}")).Document.QuerySelectorAll("table th[scope=row] a").Select(link => link.GetAttribute("href")));
        Assert.All(tiles, tile => Assert.Contains(tile.GetAttribute("href"), listed));
        Assert.Equal(404, (await anybody.GetAsync("/ca/municipis/999999/puzle")).Status);
        var narrowed = await anybody.GetAsync($"{Public}?area=ET&estat=NotStarted");
        Assert.All(narrowed.Document.QuerySelectorAll("table th[scope=row] a"), link => Assert.StartsWith("/ca/metamodel/ET.", link.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_amendment_is_filed_answered_and_read_by_both()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var coordinator = await site.SignInAsync("coordinator.080018@prova.talaia.example");
        using var neighbour = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        using var analyst = await site.SignInAsync("analyst@prova.talaia.example");
        (string, string)[] given = [("subject", "zxtown-valor"), ("published", "2"), ("claimed", "3"), ("why", "No hi compta la seu"), ("evidence", "https://seu.example/")];
        Assert.Equal(422, (await coordinator.PostAsync("/ca/compte/esmenes", given[0])).Status);
        Assert.Equal(303, Redirected(await coordinator.PostAsync("/ca/compte/esmenes", given)));
        var office = await analyst.GetAsync("/ca/oficina/esmenes");
        var action = office.Document.QuerySelector("main form[action$='/decideix']")!.GetAttribute("action")!;
        Assert.Equal(422, (await analyst.PostAsync(action, ("decision", "accept"), ("answer", ""))).Status);
        Assert.Equal(303, Redirected(await analyst.PostAsync(action, ("decision", "accept"), ("answer", "zxtown-resposta"))));
        Assert.Contains("zxtown-resposta", (await coordinator.GetAsync("/ca/compte/esmenes")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("zxtown", (await neighbour.GetAsync("/ca/compte/esmenes")).Body, StringComparison.Ordinal);
    }

    // The site answers a form that was taken with a redirection, whichever of the two codes the framework gives it.
    private static int Redirected(Page page) => page.Status is 302 or 303 ? 303 : page.Status;
}
