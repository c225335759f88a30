using Talaia.Consultation.Forms.Versions;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>A form made from the metamodel, from the office that makes it to the town that answers and what everybody reads.</summary>
public sealed class GeneratedFormTest
{
    private const string Wave = "2029-2";
    private const string Generate = "/ca/oficina/formularis/genera";

    [Theory, Engines]
    public async Task The_office_makes_a_form_of_the_metamodel_and_a_wave_that_asks_it_shows_the_index(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var office = await site.SignInAsync("manager@prova.talaia.example");
        Assert.Contains((await office.GetAsync("/ca/oficina/formularis")).Document.QuerySelectorAll("main a"), link => link.GetAttribute("href") == Generate);
        Assert.Contains((await office.GetAsync("/ca/oficina/onades")).Document.QuerySelectorAll("main a"), link => link.GetAttribute("href") == Generate);
        var page = await office.GetAsync(Generate);
        Assert.Equal(6, page.Document.QuerySelectorAll("input[name=area]").Length);
        var looked = await office.PostAsync(Generate, ("title", "Necessitats"), ("depth", "2"), ("pattern", "Needs"), ("text", "1"), ("go", "look"));
        Assert.Contains("uns 15 minuts", Words(looked), StringComparison.Ordinal);
        Assert.Equal(6, looked.Document.QuerySelectorAll("section.tbl tbody tr").Length);
        Assert.Equal([FilledHouse.Form], (await site.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync())).Select(form => form.Key));
        Assert.Equal(422, (await office.PostAsync(Generate, ("title", " "), ("go", "make"))).Status);
        Assert.Equal(422, (await office.PostAsync(Generate, ("title", "Res"), ("area", "ZZ"), ("go", "look"))).Status);

        var made = await office.PostAsync(Generate, ("title", "Necessitats"), ("depth", "2"), ("pattern", "Needs"), ("text", "1"), ("area", "PE"), ("go", "make"));
        var sheet = made.Header("Location")!;
        Assert.Contains("Esborrany", Words(await office.GetAsync(sheet)), StringComparison.Ordinal);
        await office.PostAsync($"{sheet}/publica", ("version", "1"));
        var version = (await site.UseAsync<ReadForms, List<FormVersionRow>>(read => read.PublishedAsync())).Single(version => version.FormName == "Necessitats");
        Assert.Contains("Necessitats, versió 1", (await office.GetAsync("/ca/oficina/onades")).Document.QuerySelector($"select[name=form] option[value='{version.Id}']")!.TextContent, StringComparison.Ordinal);
        await office.PostAsync("/ca/oficina/onades", ("period", Wave), ("opens", "2020-01-01"), ("closes", "2099-12-31"), ("form", $"{version.Id}"));

        foreach (var codi6 in new[] { "080193", "080018" })
            await AnswerAsync(site, codi6);
        var results = await office.GetAsync($"/ca/oficina/onades/{Wave}/resultats");
        Assert.Equal(200, results.Status);
        Assert.Contains("100,0", results.Document.QuerySelector("section.tbl tbody")!.TextContent, StringComparison.Ordinal);
        var cross = await office.GetAsync($"/en/oficina/onades/{Wave}/resultats/encreua");
        Assert.Contains("How serious is it today?", Words(cross), StringComparison.Ordinal);
        Assert.Equal(200, (await office.GetAsync($"/ca/oficina/onades/{Wave}/problemes")).Status);
        Assert.Equal(200, (await office.GetAsync($"/ca/necessitats/{Wave}")).Status);
        Assert.Contains("PE.1_seriousness", (await office.GetAsync($"/ca/oficina/onades/{Wave}/exporta/csv")).Body, StringComparison.Ordinal);
        Assert.Contains($"/ca/oficina/onades/{Wave}", (await office.GetAsync($"/ca/oficina/onades/{Wave}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_needs_leads_from_the_results_to_its_tables_and_only_the_office_makes_one()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var office = await site.SignInAsync("manager@prova.talaia.example");
        var made = await office.PostAsync(Generate, ("title", "Com ho teniu"), ("depth", "3"), ("pattern", "InPlace"), ("go", "make"));
        await office.PostAsync($"{made.Header("Location")}/publica", ("version", "1"));
        var version = (await site.UseAsync<ReadForms, List<FormVersionRow>>(read => read.PublishedAsync())).Single(version => version.FormName == "Com ho teniu");
        await office.PostAsync("/ca/oficina/onades", ("period", Wave), ("opens", "2020-01-01"), ("closes", "2099-12-31"), ("form", $"{version.Id}"));
        Assert.Equal($"/ca/oficina/onades/{Wave}/resultats/encreua", (await office.GetAsync($"/ca/oficina/onades/{Wave}/resultats")).Header("Location"));
        Assert.Equal(200, (await office.GetAsync($"/ca/oficina/onades/{Wave}/resultats/encreua")).Status);
        Assert.Equal(200, (await office.GetAsync($"/ca/oficina/onades/{Wave}/problemes")).Status);
        Assert.Equal(404, (await office.GetAsync($"/ca/necessitats/{Wave}")).Status);
        using var visitor = site.Visit();
        Assert.Equal(200, (await visitor.GetAsync("/ca/necessitats")).Status);
        Assert.Equal(200, (await visitor.GetAsync("/ca")).Status);
        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        Assert.Equal(403, (await town.GetAsync(Generate)).Status);
    }

    /// <summary>080018 has answered the wave before and takes that over in one press; the other answers by hand.</summary>
    private static async Task AnswerAsync(OpenSite site, string codi6)
    {
        using var town = await site.SignInAsync($"coordinator.{codi6}@prova.talaia.example");
        var section = $"/ca/questionari/{Wave}/PE";
        var page = await town.GetAsync(section);
        var asked = page.Document.QuerySelectorAll("input[name=asked]").Select(field => field.GetAttribute("value")!).ToList();
        Assert.Contains("/PE/PE.1/seriousness", asked);
        if (codi6 == "080018")
        {
            var former = page.Document.QuerySelector($"form[action='{section}/encara']")!;
            Assert.Contains("Molt", former.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(section, (await town.PostAsync($"{section}/encara", ("idempotency-key", "encara"))).Header("Location"));
            page = await town.GetAsync(section);
            Assert.Null(page.Document.QuerySelector($"form[action='{section}/encara']"));
            Assert.NotNull(page.Document.QuerySelector("input[name='/PE/PE.1/seriousness'][value='3'][checked]"));
        }
        else
        {
            Assert.Null(page.Document.QuerySelector($"form[action='{section}/encara']"));
            var none = await town.PostAsync(section, ("asked", "/PE/PE.1/missing"), ("/PE/PE.1/missing", "none"), ("/PE/PE.1/missing", "people"), ("go", "on"));
            Assert.Contains("Si no hi falta res, no marqueu res més.", Words(none), StringComparison.Ordinal);
            await town.PostAsync(section, [.. asked.Select(path => ("asked", path)), .. asked.Where(path => path.EndsWith("/seriousness", StringComparison.Ordinal)).Select(path => (path, "3")), ("go", "on")]);
        }

        // What need not be answered is not counted among what is left.
        var needed = asked.Count(path => path.EndsWith("/seriousness", StringComparison.Ordinal));
        Assert.Contains($"{needed} de {needed}", (await town.GetAsync($"/ca/questionari/{Wave}")).Document.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);

        Assert.Equal($"/ca/questionari/{Wave}/enviat", (await town.PostAsync($"/ca/questionari/{Wave}/revisa")).Header("Location"));
        var sent = await town.GetAsync($"/ca/questionari/{Wave}/enviat");
        Assert.NotNull(sent.Document.QuerySelector("#solucions, section[aria-labelledby=solucions]"));
        Assert.NotNull(sent.Document.QuerySelector("#comparacio, section[aria-labelledby=comparacio]"));
    }

    private static string Words(Page page) => page.Document.QuerySelector("main")!.TextContent;
}
