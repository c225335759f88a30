using System.Text;
using Talaia.Consultation.Forms.Versions;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>Questions for places on a map, and tables with hints, as their pages come from the server.</summary>
public sealed class PlaceQuestionTest(Sites sites)
{
    private const string Form = """
        | survey |               |        |                       |            |                        |               |
        |        | type          | name   | label::ca             | appearance | hint::ca               | relevant      |
        |        | begin_group   | espais | Els espais            |            |                        |               |
        |        | geopoint      | casa   | On és la casa?        |            |                        |               |
        |        | geotrace      | cami   | Per on passa?         |            | Els girs principals.   |               |
        |        | geoshape      | parc   | Quin espai ocupa?     |            |                        |               |
        |        | end_group     |        |                       |            |                        |               |
        |        | begin_group   | altres | Altres                |            |                        |               |
        |        | begin_group   | taula  | Què us cal?           | table-list | Per a tot el municipi. |               |
        |        | select_one sn | llum   | Enllumenat            |            | Sense comptar el parc. |               |
        |        | select_one sn | aigua  | Aigua                 |            |                        |               |
        |        | end_group     |        |                       |            |                        |               |
        |        | text          | com    | Com?                  |            |                        | ${llum}='si'  |
        |        | end_group     |        |                       |            |                        |               |
        | choices |              |        |                       |
        |         | list_name    | name   | label::ca             |
        |         | sn           | si     | Sí                    |
        |         | sn           | no     | No                    |
        | settings |             |        |                       |
        |          | form_title  | form_id | default_language     |
        |          | Espais      | {key}  | ca                    |
        """;

    [Fact]
    public async Task A_place_is_marked_on_a_map_of_the_town_and_reviewed_on_one()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        var wave = await OpenAsync(site, "espais_mapa", "2041-1");
        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        var page = await town.GetAsync($"{wave}/espais");
        Assert.Contains("geolocation=(self)", page.Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal(["p", "l", "a"], page.Document.QuerySelectorAll("talaia-place[hidden]").Select(map => map.GetAttribute("data-kind")));
        Assert.NotNull(page.Document.QuerySelector("talaia-place svg path.here"));
        Assert.Contains(page.Document.QuerySelectorAll("script[src]"), script => script.GetAttribute("src")!.Contains("/place-", StringComparison.Ordinal));
        Assert.Contains("Els girs principals.", page.Document.QuerySelector("#f-espais-cami-hint")!.TextContent, StringComparison.Ordinal);

        // A page without such a question carries neither the script nor the leave to ask where one is.
        var other = await town.GetAsync($"{wave}/altres");
        Assert.Contains("geolocation=()", other.Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain(other.Document.QuerySelectorAll("script[src]"), script => script.GetAttribute("src")!.Contains("/place-", StringComparison.Ordinal));

        await town.PostAsync(
            $"{wave}/espais", ("asked", "/espais/cami"), ("/espais/cami", "41,38 2,17\r\n41,39 2,17"), ("asked", "/espais/parc"), ("/espais/parc", "41.38 2.17\n41.381 2.17\n41.381 2.171"),
            ("idempotency-key", $"{Guid.CreateVersion7():N}"), ("go", "on"));
        var review = await town.GetAsync($"/ca/questionari/2041-1/revisa");
        Assert.Equal(2, review.Document.QuerySelectorAll("dd svg.townmap").Length);
        Assert.Contains("Punts: 2. Llargada: 1.113 m.", review.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cantonades: 3. Superfície: 0,46 ha.", review.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_places_that_clash_are_told_by_what_they_measure_and_so_is_what_was_answered_before()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        var wave = await OpenAsync(site, "espais_topen", "2044-1");
        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        var seen = (await town.GetAsync($"{wave}/espais")).Document.QuerySelector("input[name=seen]")!.GetAttribute("value")!;
        foreach (var (key, road) in (ValueTuple<string, string>[])[("a", "41.38 2.17\n41.39 2.17"), ("b", "41.38 2.17\n41.40 2.17")])
            await town.PostAsync($"{wave}/espais", ("asked", "/espais/cami"), ("/espais/cami", road), ("seen", seen), ("idempotency-key", $"{key}{Guid.CreateVersion7():N}"), ("go", "on"));
        var clash = (await town.GetAsync($"{wave}/espais")).Document.QuerySelector("form[action$='/tria']")!;
        Assert.Equal(["Punts: 2. Llargada: 1.113 m.", "Punts: 2. Llargada: 2.226 m."], clash.QuerySelectorAll("button[name=which]").Select(button => button.ChildNodes[0].TextContent.Trim()));

        await town.PostAsync(clash.GetAttribute("action")!, ("path", "/espais/cami"), ("which", "stands"));
        await town.PostAsync($"/ca/questionari/2044-1/revisa", ("idempotency-key", $"{Guid.CreateVersion7():N}"));
        var next = await OpenAsync(site, "espais_topen", "2045-1");
        var former = (await town.GetAsync($"{next}/espais")).Document.QuerySelector("form[action$='/encara']")!;
        Assert.Contains("Punts: 2. Llargada: 1.113 m.", former.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hints_of_a_table_and_of_its_rows_are_shown_where_they_belong()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        var wave = await OpenAsync(site, "espais_taula", "2042-1");
        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        var table = (await town.GetAsync($"{wave}/altres")).Document.QuerySelector("table")!;
        Assert.Equal("Per a tot el municipi.", table.QuerySelector("caption .hint")!.TextContent);
        Assert.Equal("Sense comptar el parc.", table.QuerySelector("tbody tr:first-child th .hint")!.TextContent);
        Assert.Null(table.QuerySelector("tbody tr:last-child th .hint"));
    }

    [Fact]
    public async Task The_preview_of_the_editor_asks_what_the_form_asks_and_shows_the_rest_when_it_is_pressed()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        await OpenAsync(site, "espais_previ", "2043-1");
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        var preview = (await office.GetAsync("/ca/oficina/formularis/espais_previ/edita?n=com")).Document.QuerySelector("[data-part=preview]")!;
        Assert.NotNull(preview.QuerySelector("talaia-form [data-plan]"));
        Assert.NotNull(preview.QuerySelector("[name='/altres/com']")!.Closest("fieldset[hidden][disabled]"));
        var all = (await office.GetAsync(preview.QuerySelector("a[href*='totes=1']")!.GetAttribute("href")!)).Document.QuerySelector("[data-part=preview]")!;
        Assert.Equal("Ara no es pregunta", all.QuerySelector("[name='/altres/com']")!.Closest("fieldset[disabled]:not([hidden])")!.GetAttribute("data-off"));
    }

    /// <returns>The address of the questionnaire of a wave that asks the form.</returns>
    private static async Task<string> OpenAsync(OpenSite site, string key, string wave)
    {
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        var brought = await office.PostFileAsync("/ca/oficina/formularis", "espais.md", new ByteArrayContent(Encoding.UTF8.GetBytes(Form.Replace("{key}", key, StringComparison.Ordinal))), ("go", "import"));
        await office.PostAsync($"{brought.Header("Location")}/publica", ("version", "1"));
        var version = (await site.UseAsync<ReadForms, List<FormVersionRow>>(read => read.VersionsAsync(Guid.Parse(brought.Header("Location")!.Split('/')[^1])))).Single();
        Assert.Equal(302, (await office.PostAsync("/ca/oficina/onades", ("period", wave), ("opens", "2020-01-01"), ("closes", "2099-12-31"), ("form", $"{version.Id}"))).Status);
        return $"/ca/questionari/{wave}";
    }
}
