using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>A wave from both ends: the office asks, gives time, reminds and calls; a town hall shares the questionnaire out among colleagues.</summary>
public sealed class CampaignTest
{
    private const string Wave = FilledHouse.Wave;
    private const string Coordinator = "coordinator.080193@prova.talaia.example";
    private const string Colleague = "companya@prova.example";

    [Theory, Engines]
    public async Task A_colleague_answers_what_was_handed_to_them_and_sees_nothing_else(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var coordinator = await site.SignInAsync(Coordinator);
        await coordinator.PostAsync($"/ca/questionari/{Wave}/ET", ("asked", "/ET/text"), ("/ET/text", "zxteam-secret"), ("go", "on"));
        var refused = await coordinator.PostAsync($"/ca/questionari/{Wave}/equip", ("name", "Companya"), ("email", "això no"), ("note", "zxteam-nota"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("zxteam-nota", refused.Body, StringComparison.Ordinal);
        Assert.Equal(302, (await coordinator.PostAsync($"/ca/questionari/{Wave}/equip", ("sections", "PE"), ("name", "Companya"), ("email", Colleague), ("language", "ca"), ("note", "zxteam-nota"))).Status);
        Assert.Contains(Colleague, (await coordinator.GetAsync($"/ca/questionari/{Wave}/equip")).Body, StringComparison.Ordinal);

        var letter = await Postbox.LetterAsync(site, Colleague);
        Assert.Contains("zxteam-nota", letter.TextBody, StringComparison.Ordinal);
        using var colleague = site.Visit();
        Assert.Equal($"/ca/questionari/{Wave}", (await colleague.GetAsync(Postbox.PathIn(letter, "q"))).Location);
        var start = await colleague.GetAsync($"/ca/questionari/{Wave}");
        Assert.Equal([$"/ca/questionari/{Wave}/PE"], start.Document.QuerySelectorAll("nav.tl a").Select(link => link.GetAttribute("href")));
        Assert.Equal(404, (await colleague.GetAsync($"/ca/questionari/{Wave}/ET")).Status);
        Assert.Equal(404, (await colleague.GetAsync($"/ca/questionari/{Wave}/revisa")).Status);
        Assert.Equal(403, (await colleague.GetAsync($"/ca/questionari/{Wave}/equip")).Status);
        Assert.Equal(403, (await colleague.PostAsync($"/ca/questionari/{Wave}/revisa")).Status);
        Assert.DoesNotContain("zxteam-secret", (await colleague.GetAsync($"/api/v1/waves/{Wave}/responses/080193/answers")).Body, StringComparison.Ordinal);

        var asked = (await colleague.GetAsync($"/ca/questionari/{Wave}/PE")).Document.QuerySelectorAll("input[name=asked]").Select(field => ("asked", field.GetAttribute("value")!));
        Assert.Equal($"/ca/questionari/{Wave}", (await colleague.PostAsync($"/ca/questionari/{Wave}/PE", [.. asked, ("/PE/text", "zxteam-respost"), ("go", "on")])).Location);
        Assert.Equal(302, (await colleague.PostAsync($"/ca/questionari/{Wave}/fet", ("done", "1"))).Status);
        Assert.Contains("Companya ho dona per fet", (await coordinator.GetAsync($"/ca/questionari/{Wave}")).Body, StringComparison.Ordinal);
        Assert.Contains("zxteam-respost", (await coordinator.GetAsync($"/ca/questionari/{Wave}/PE")).Body, StringComparison.Ordinal);

        // Taken back, the page that the colleague has open opens nothing any more.
        var form = (await coordinator.GetAsync($"/ca/questionari/{Wave}/equip")).Document.QuerySelector("form[action$='/retira']")!.GetAttribute("action")!;
        using (var neighbour = await site.SignInAsync("coordinator.080018@prova.talaia.example"))
            Assert.Equal(404, (await neighbour.PostAsync(form)).Status);
        Assert.Equal(302, (await coordinator.PostAsync(form)).Status);
        Assert.NotEqual(200, (await colleague.GetAsync($"/ca/questionari/{Wave}")).Status);
        Assert.Equal(404, (await colleague.GetAsync(Postbox.PathIn(letter, "q"))).Status);
    }

    [Theory, Engines]
    public async Task What_two_answered_otherwise_stands_side_by_side_until_one_is_chosen(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var one = await site.SignInAsync(Coordinator);
        using var other = await site.SignInAsync(Coordinator);
        var address = $"/ca/questionari/{Wave}/PE";
        var seen = (await one.GetAsync(address)).Document.QuerySelector("input[name=seen]")!.GetAttribute("value")!;
        await other.PostAsync(address, ("asked", "/PE/text"), ("/PE/text", "zxclash-primer"), ("seen", seen), ("go", "on"));
        var saved = await one.PostAsync(address, ("asked", "/PE/text"), ("/PE/text", "zxclash-segon"), ("seen", seen), ("go", "on"));
        Assert.Equal(address, saved.Location);

        var page = await one.GetAsync(address);
        Assert.Equal("zxclash-primer", page.Document.QuerySelector("textarea[name='/PE/text']")!.TextContent);
        var form = page.Document.QuerySelector("form[action$='/tria']")!;
        Assert.Contains("zxclash-segon", form.TextContent, StringComparison.Ordinal);
        await one.PostAsync(form.GetAttribute("action")!, ("path", "/PE/text"), ("which", "0"));
        page = await other.GetAsync(address);
        Assert.Equal("zxclash-segon", page.Document.QuerySelector("textarea[name='/PE/text']")!.TextContent);
        Assert.Null(page.Document.QuerySelector("form[action$='/tria']"));
    }

    [Theory, Engines]
    public async Task Still_true_takes_over_what_was_answered_before_and_leaves_what_is_there(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var coordinator = await site.SignInAsync("coordinator.080018@prova.talaia.example");
        using var manager = await site.SignInAsync("manager@prova.talaia.example");
        Assert.Equal(302, (await manager.PostAsync("/ca/oficina/onades", ("period", "2030-1"), ("opens", "2020-01-01"), ("closes", "2090-01-01"))).Status);
        const string Address = "/ca/questionari/2030-1/PE";
        await coordinator.PostAsync(Address, ("asked", "/PE/PE.1/seriousness"), ("/PE/PE.1/seriousness", "0"), ("go", "on"));
        var page = await coordinator.GetAsync(Address);
        var form = page.Document.QuerySelector("form[action$='/encara']")!;
        await coordinator.PostAsync(form.GetAttribute("action")!, ("idempotency-key", "k"));
        page = await coordinator.GetAsync(Address);
        Assert.Equal("0", page.Document.QuerySelector("input[name='/PE/PE.1/seriousness'][checked]")!.GetAttribute("value"));
        Assert.Equal("3", page.Document.QuerySelector("input[name='/PE/PE.2/seriousness'][checked]")!.GetAttribute("value"));
        Assert.Null(page.Document.QuerySelector("form[action$='/encara']"));
    }

    [Theory, Engines]
    public async Task The_office_asks_a_part_gives_time_reminds_and_notes_calls(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var manager = await site.SignInAsync("manager@prova.talaia.example");
        var nobody = await manager.PostAsync("/ca/oficina/onades", ("period", "2030-1"), ("opens", "2020-01-01"), ("closes", "2090-01-01"), ("province", "25"), ("comarca", "13"));
        Assert.Equal(422, nobody.Status);
        Assert.Equal(302, (await manager.PostAsync("/ca/oficina/onades", ("period", "2030-1"), ("opens", "2020-01-01"), ("closes", "2090-01-01"), ("province", "25"), ("sample", "12"))).Status);
        Assert.Contains("de 12 ajuntaments", (await manager.GetAsync("/ca/oficina/onades/2030-1")).Body, StringComparison.Ordinal);

        var address = $"/ca/oficina/onades/{Wave}";
        Assert.Equal(422, (await manager.PostAsync($"{address}/allarga", ("until", "2001-01-01"))).Status);
        Assert.Equal(302, (await manager.PostAsync($"{address}/allarga", ("until", "2090-01-01"))).Status);
        var reminded = await manager.PostAsync($"{address}/recorda", ("to", "NotStarted"), ("words.ca", "zxrecorda"));
        Assert.Contains("escrits=1&", reminded.Location, StringComparison.Ordinal);
        Assert.Contains("zxrecorda", (await Postbox.LetterAsync(site, Coordinator)).TextBody, StringComparison.Ordinal);

        var calls = await manager.GetAsync($"{address}/trucades");
        Assert.Equal(200, calls.Status);
        const string Town = "080193";
        Assert.Equal(422, (await manager.PostAsync($"{address}/municipis/{Town}/trucades", ("note", "zxnota"), ("idempotency-key", "k0"))).Status);
        for (var twice = 0; twice < 2; twice++)
            Assert.Equal(302, (await manager.PostAsync($"{address}/municipis/{Town}/trucades", ("outcome", "CallBack"), ("note", "zxnota"), ("again", "2030-01-02"), ("idempotency-key", "k1"))).Status);
        var town = await manager.GetAsync($"{address}/municipis/{Town}");
        Assert.Single(town.Document.QuerySelectorAll("ol.stack > li"));
        Assert.Equal(302, (await manager.PostAsync($"{address}/municipis/{Town}/allarga", ("until", "2091-01-01"))).Status);
        using var coordinator = await site.SignInAsync(Coordinator);
        Assert.Contains("2091", (await coordinator.GetAsync($"/ca/questionari/{Wave}")).Body, StringComparison.Ordinal);
        Assert.Equal(403, (await coordinator.GetAsync($"{address}/trucades")).Status);
    }
}
