using System.Text;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>Every form of the town models: taken once, refused with what was typed, and never for another town.</summary>
public sealed class TownFormTest
{
    private const string Coordinator = "coordinator.080018@prova.talaia.example";
    private const string Neighbour = "coordinator.080193@prova.talaia.example";
    private const string Header = "population_from,population_to,maturity,element,expected,reason_ca,reason_es,reason_en,source\n";

    [Theory, Engines]
    public async Task The_office_writes_on_a_towns_behalf_and_the_town_sees_it_as_the_offices_doing(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var coordinator = await site.SignInAsync(Coordinator);
        using var neighbour = await site.SignInAsync(Neighbour);
        using var analyst = await site.SignInAsync("analyst@prova.talaia.example");
        const string Form = "/ca/oficina/puzles/080018/estats?area=MU";
        (string, string)[] told = [("state.MU.1.1.1", "Planned"), ("priority.MU.1.1.1", "High"), ("reason.MU.1.1.1", ""), ("target.MU.1.1.1", "2027-06-30"), ("responsible.MU.1.1.1", "zxtown-carrec")];

        var silent = await analyst.PostAsync(Form, told);
        Assert.Equal((422, "#f-conversation", "zxtown-carrec"), (silent.Status, Problem(silent), Value(silent, "responsible.MU.1.1.1")));
        var nobody = await analyst.PostAsync(Form, [.. told.Where(field => !field.Item1.StartsWith("responsible", StringComparison.Ordinal)), ("responsible.MU.1.1.1", ""), ("conversation", "zxtown-trucada")]);
        Assert.Equal((422, "#f-responsible-MU-1-1-1", "zxtown-trucada"), (nobody.Status, Problem(nobody), nobody.Document.QuerySelector("[name=conversation]")!.TextContent));
        Assert.NotNull(nobody.Document.GetElementById(Problem(nobody)![1..]));
        for (var sent = 0; sent < 2; sent++)
            Assert.Equal("/ca/oficina/puzles/080018", (await analyst.PostAsync(Form, [.. told, ("conversation", "zxtown-trucada")])).Location);
        Assert.Equal(404, (await analyst.GetAsync("/ca/oficina/puzles/999999/estats")).Status);
        foreach (var stranger in new[] { coordinator, neighbour })
            Assert.NotEqual(303, Redirected(await stranger.PostAsync(Form, [.. told, ("conversation", "x")]), Form));

        var own = await coordinator.GetAsync("/ca/compte/puzle");
        Assert.Single(own.Document.QuerySelectorAll("#oficina ~ *, section[aria-labelledby=oficina] ul.rows > li"), element => element.LocalName == "li");
        Assert.Contains("zxtown-trucada", own.Document.QuerySelector("section[aria-labelledby=oficina]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("zxtown-trucada", (await coordinator.GetAsync("/ca/compte/puzle/peces/MU.1.1.1")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("zxtown", (await neighbour.GetAsync("/ca/compte/puzle")).Body, StringComparison.Ordinal);
        var shown = own.Document.QuerySelector("input[name=fins]")!.GetAttribute("value")!;
        for (var sent = 0; sent < 2; sent++)
            Assert.Equal("/ca/compte/puzle", (await coordinator.PostAsync("/ca/compte/puzle/vist", ("fins", shown))).Location);
        Assert.Equal(400, (await coordinator.PostAsync("/ca/compte/puzle/vist", ("fins", "ahir"))).Status);
        var seen = await coordinator.GetAsync("/ca/compte/puzle");
        Assert.Null(seen.Document.QuerySelector("section[aria-labelledby=oficina]"));
        Assert.Contains("zxtown-trucada", seen.Document.QuerySelector("section[aria-labelledby=historial]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task An_agreement_is_compared_with_today_side_by_side_and_as_a_file(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var coordinator = await site.SignInAsync(Coordinator);
        using var analyst = await site.SignInAsync("analyst@prova.talaia.example");
        using var anybody = site.Visit();
        Assert.Empty((await coordinator.GetAsync("/ca/compte/puzle/canvis")).Document.QuerySelectorAll("tbody tr"));
        await coordinator.PostAsync("/ca/compte/puzle/peces/MU.1.1.1", ("state", "Planned"), ("priority", "High"), ("target", "2027-06-30"), ("responsible", "Secretaria"));
        await coordinator.PostAsync("/ca/compte/puzle/proposta");
        await analyst.PostAsync("/ca/oficina/puzles/080018/acord", ("confirmat", "si"));
        await coordinator.PostAsync("/ca/compte/puzle/peces/MU.1.1.1", ("state", "InPlace"), ("priority", "High"));
        foreach (var (visitor, address) in new[] { (coordinator, "/ca/compte/puzle/canvis"), (analyst, "/ca/oficina/puzles/080018/canvis") })
        {
            var row = Assert.Single((await visitor.GetAsync(address)).Document.QuerySelectorAll("tbody tr"));
            Assert.Contains("Objectiu assolit", row.TextContent, StringComparison.Ordinal);
            Assert.Contains("Secretaria", row.TextContent, StringComparison.Ordinal);
            var (headers, file) = await visitor.BytesAsync($"{address}?format=csv");
            Assert.Equal("text/csv", headers.ContentType!.MediaType);
            Assert.Contains("MU.1.1.1", Encoding.UTF8.GetString((await visitor.BytesAsync($"{address}?format=csv&columna=codi")).Body), StringComparison.Ordinal);
            Assert.NotEmpty(file);
        }

        // How the town stands today is its own: the public page has nothing to compare before the next agreement.
        var open = await anybody.GetAsync("/ca/municipis/080018/puzle/canvis");
        Assert.Equal((200, 0), (open.Status, open.Document.QuerySelectorAll("tbody tr").Length));
        await coordinator.PostAsync("/ca/compte/puzle/peces/MU.1.1.3", ("state", "Planned"), ("priority", "Normal"), ("target", "2027-06-30"), ("responsible", "Secretaria"));
        await coordinator.PostAsync("/ca/compte/puzle/proposta");
        await analyst.PostAsync("/ca/oficina/puzles/080018/acord", ("confirmat", "si"));
        Assert.Contains("Objectiu assolit", (await anybody.GetAsync("/ca/municipis/080018/puzle/canvis")).Document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Rules_are_read_by_everybody_and_imported_after_a_look_and_taken_back(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var steward = await site.SignInAsync("steward@prova.talaia.example");
        using var anybody = site.Visit();
        Assert.Equal(50, Rows(await anybody.GetAsync("/ca/metamodel/regles")));
        var narrowed = await anybody.GetAsync("/ca/metamodel/regles?area=MU&tram=1-500&nivell=1");
        Assert.All(narrowed.Document.QuerySelectorAll("tbody th a"), link => Assert.StartsWith("/ca/metamodel/MU.", link.GetAttribute("href")!, StringComparison.Ordinal));
        var csv = Header + ",,2,MU.1.1.1,expected,zxtown-motiu,,,zxtown-font\n";

        var preview = await SendFileAsync(steward, "/ca/oficina/regles/importa", csv);
        Assert.Equal(200, preview.Status);
        Assert.Contains("zxtown-motiu", preview.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("zxtown", (await anybody.GetAsync("/ca/metamodel/regles?q=zxtown")).Document.QuerySelector("main .cat, main")!.QuerySelectorAll("tbody").Select(body => body.TextContent).FirstOrDefault() ?? "", StringComparison.Ordinal);
        (string, string)[] carried = [("content", preview.Document.QuerySelector("input[name=content]")!.GetAttribute("value")!), ("go", "import")];
        for (var sent = 0; sent < 2; sent++)
            Assert.Equal("/ca/oficina/regles", (await steward.PostAsync("/ca/oficina/regles/importa", carried)).Location);
        Assert.Equal(1, Rows(await anybody.GetAsync("/ca/metamodel/regles")));

        var wrong = await SendFileAsync(steward, "/ca/oficina/regles/importa", csv + ",,9,MU.1.1.1,expected,x,,,y\n");
        Assert.Equal((422, "#f-file"), (wrong.Status, Problem(wrong)));
        Assert.Contains("3", wrong.Document.QuerySelector("[role=alert] li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(422, (await steward.PostAsync("/ca/oficina/regles/importa", ("go", "preview"))).Status);
        Assert.Equal("/ca/oficina/regles", (await steward.PostAsync("/ca/oficina/regles/desfes")).Location);
        Assert.Equal(50, Rows(await anybody.GetAsync("/ca/metamodel/regles")));
        using var analyst = await site.SignInAsync("analyst@prova.talaia.example");
        Assert.NotEqual(200, (await analyst.GetAsync("/ca/oficina/regles")).Status);
    }

    [Theory, Engines]
    public async Task Levels_are_imported_after_a_look_and_taken_back(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var analyst = await site.SignInAsync("analyst@prova.talaia.example");
        const string Address = "/ca/oficina/puzles/maduresa";
        var preview = await SendFileAsync(analyst, Address, "codi6,year,level,source\n080018,2025,3,zxtown-font\n");
        Assert.Contains("Abrera, 2025", preview.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("zxtown", (await analyst.GetAsync("/ca/municipis/080018/puzle")).Body, StringComparison.Ordinal);
        await analyst.PostAsync(Address, ("content", preview.Document.QuerySelector("input[name=content]")!.GetAttribute("value")!), ("go", "import"));
        Assert.Contains("zxtown-font", (await analyst.GetAsync("/ca/municipis/080018/puzle")).Body, StringComparison.Ordinal);
        Assert.Equal(422, (await SendFileAsync(analyst, Address, "codi6,year,level,source\n999999,2025,3,x\n")).Status);
        await analyst.PostAsync($"{Address}/desfes");
        Assert.DoesNotContain("zxtown", (await analyst.GetAsync("/ca/municipis/080018/puzle")).Body, StringComparison.Ordinal);
        Assert.Equal(303, Redirected(await analyst.PostAsync($"{Address}/desfes"), Address));
        Assert.Contains("zxtown-font", (await analyst.GetAsync("/ca/municipis/080018/puzle")).Body, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_town_settles_its_own_ended_piece_and_nobody_elses(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var coordinator = await site.SignInAsync(Coordinator);
        using var neighbour = await site.SignInAsync(Neighbour);
        using var steward = await site.SignInAsync("steward@prova.talaia.example");
        const string Piece = "MU.1.1.1";
        await coordinator.PostAsync($"/ca/compte/puzle/peces/{Piece}", ("state", "InProgress"), ("priority", "High"), ("note", "zxtown-nota"));
        var csv = Encoding.UTF8.GetString((await steward.BytesAsync("/ca/metamodel/versions/1/fitxer/csv")).Body);
        var shorter = string.Join('\n', csv.Split('\n').Where(line => !line.StartsWith(Piece + ",", StringComparison.Ordinal))).Replace($"{Piece}|", "", StringComparison.Ordinal).Replace($"|{Piece}", "", StringComparison.Ordinal).Replace($",{Piece},", ",,", StringComparison.Ordinal);
        var preview = await steward.PostFileAsync("/ca/oficina/metamodel/importa", "model.csv", new ByteArrayContent(Encoding.UTF8.GetBytes(shorter)), ("go", "preview"));
        var upload = preview.Document.QuerySelector("main input[name='upload']")!.GetAttribute("value")!;
        Assert.Equal("/ca/metamodel/versions/2", (await steward.PostAsync("/ca/oficina/metamodel/importa", ("upload", upload), ("name", "Més curt"), ("go", "import"))).Location);

        var own = await coordinator.GetAsync("/ca/compte/puzle");
        var form = own.Document.QuerySelector("section[aria-labelledby=acabades] form")!.GetAttribute("action")!;
        Assert.Contains("versió 2", own.Document.QuerySelector("section[aria-labelledby=acabades]")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await neighbour.GetAsync("/ca/compte/puzle")).Document.QuerySelector("section[aria-labelledby=acabades]"));
        Assert.Equal(422, (await neighbour.PostAsync(form, ("go", "ends"))).Status);
        Assert.Equal(422, (await coordinator.PostAsync(form, ("go", "carry"))).Status);
        Assert.Equal(422, (await coordinator.PostAsync(form, ("go", "carry"), ("other", "MU.9.9.9"))).Status);
        Assert.Equal("/ca/compte/puzle#acabades", (await coordinator.PostAsync(form, ("go", "carry"), ("other", "MU.1.1.3"))).Location);
        Assert.Equal(422, (await coordinator.PostAsync(form, ("go", "ends"))).Status);
        Assert.Contains("zxtown-nota", (await coordinator.GetAsync("/ca/compte/puzle/peces/MU.1.1.3")).Body, StringComparison.Ordinal);
        Assert.Null((await coordinator.GetAsync("/ca/compte/puzle")).Document.QuerySelector("section[aria-labelledby=acabades]"));
    }

    [Theory, Engines]
    public async Task The_steward_says_how_a_solution_is_asked_for_and_the_public_reads_it(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var steward = await site.SignInAsync("steward@prova.talaia.example");
        using var anybody = site.Visit();
        const string Form = "/ca/oficina/solucions/e-notum";
        Assert.Contains("No consta", (await anybody.GetAsync("/ca/solucions")).Document.GetElementById("e-notum")!.TextContent, StringComparison.Ordinal);
        (string, string)[] shown = [.. (await steward.GetAsync(Form)).Document.QuerySelectorAll("main form [name]:not([type=hidden]):not(button)").Select(field => (
            field.GetAttribute("name")!, field.LocalName switch { "textarea" => field.TextContent, "select" => field.QuerySelector("option[selected]")!.GetAttribute("value")!, _ => field.GetAttribute("value") ?? "" }))];
        (string, string)[] With(string name, string value) => [.. shown.Select(field => field.Item1 == name ? (name, value) : field)];
        var wrong = await steward.PostAsync(Form, [.. With("source", "javascript:alert(1)").Select(field => field.Item1 == "ask.ca" ? (field.Item1, "zxtown-com") : field)]);
        Assert.Equal((422, "#f-source", "zxtown-com"), (wrong.Status, Problem(wrong), wrong.Document.QuerySelector("[name='ask.ca']")!.TextContent));
        Assert.Equal(422, (await steward.PostAsync(Form, With("population", "molts"))).Status);
        Assert.Equal(422, (await steward.PostAsync(Form, With("checked", "ahir"))).Status);
        for (var sent = 0; sent < 2; sent++)
            Assert.Equal("/ca/solucions#e-notum", (await steward.PostAsync(Form, With("ask.ca", "zxtown-com"))).Location);
        Assert.Contains("zxtown-com", (await anybody.GetAsync("/ca/solucions")).Document.GetElementById("e-notum")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(404, (await steward.GetAsync("/ca/oficina/solucions/no-hi-es")).Status);
        using var coordinator = await site.SignInAsync(Coordinator);
        Assert.NotEqual(200, (await coordinator.GetAsync(Form)).Status);
    }

    [Fact]
    public async Task Forms_of_a_town_come_back_as_typed_are_taken_once_and_are_not_for_those_who_only_answer()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var coordinator = await site.SignInAsync(Coordinator);
        var many = await coordinator.PostAsync("/ca/compte/puzle/estats?area=MU", ("state.MU.1.1.1", "NotApplicable"), ("priority.MU.1.1.1", "High"), ("reason.MU.1.1.1", ""), ("state.MU.2.1.2", "InPlace"), ("priority.MU.2.1.2", "Low"), ("reason.MU.2.1.2", ""));
        Assert.Equal((422, "#f-reason-MU-1-1-1"), (many.Status, Problem(many)));
        Assert.NotNull(many.Document.GetElementById("f-reason-MU-1-1-1"));
        Assert.Equal("InPlace", many.Document.QuerySelector("[name='state.MU.2.1.2'] option[selected]")!.GetAttribute("value"));
        Assert.Equal(422, (await coordinator.PostAsync("/ca/compte/puzle/estats?area=MU", ("state.MU.1.1.1", "Gone"), ("priority.MU.1.1.1", "High"))).Status);
        Assert.Equal(404, (await coordinator.PostAsync("/ca/compte/puzle/peces/MU.9.9.9", ("state", "InPlace"), ("priority", "High"))).Status);
        var assessed = await coordinator.PostAsync("/ca/compte/puzle/maduresa", ("level", "3"), ("source", ""));
        Assert.Equal((422, "#f-source", "3"), (assessed.Status, Problem(assessed), assessed.Document.QuerySelector("[name=level] option[selected]")!.GetAttribute("value")));

        (string, string)[] amendment = [("subject", "zxtown-valor"), ("published", "2"), ("claimed", "3"), ("why", "No hi compta la seu"), ("evidence", "https://seu.example/")];
        var half = await coordinator.PostAsync("/ca/compte/esmenes", amendment[..3]);
        Assert.Equal((422, "zxtown-valor"), (half.Status, Value(half, "subject")));
        for (var sent = 0; sent < 2; sent++)
            Assert.Equal("/ca/compte/esmenes", (await coordinator.PostAsync("/ca/compte/esmenes", amendment)).Location);
        Assert.Single((await coordinator.GetAsync("/ca/compte/esmenes")).Document.QuerySelectorAll("ul.rows > li"));
        using var analyst = await site.SignInAsync("analyst@prova.talaia.example");
        var decide = (await analyst.GetAsync("/ca/oficina/esmenes")).Document.QuerySelector("main form[action$='/decideix']")!.GetAttribute("action")!;
        Assert.NotEqual(303, Redirected(await coordinator.PostAsync(decide, ("decision", "accept"), ("answer", "x")), decide));
        Assert.Equal("/ca/oficina/esmenes", (await analyst.PostAsync(decide, ("decision", "refuse"), ("answer", "zxtown-resposta"))).Location);
        Assert.Equal(422, (await analyst.PostAsync(decide, ("decision", "accept"), ("answer", "zxtown-segona"))).Status);

        using var respondent = await site.SignInAsync("respondent.080018@prova.talaia.example");
        foreach (var form in new[] { "/ca/compte/puzle/estats", "/ca/compte/puzle/peces/MU.1.1.1", "/ca/compte/puzle/maduresa", "/ca/compte/puzle/proposta", "/ca/compte/puzle/vist", "/ca/compte/esmenes" })
            Assert.NotEqual(303, Redirected(await respondent.PostAsync(form, [.. amendment, ("state", "InPlace"), ("priority", "High"), ("level", "2"), ("source", "x"), ("fins", "2026-11-29T00:00:00Z")]), form));
    }

    private static async Task<Page> SendFileAsync(Visitor visitor, string address, string csv)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(await visitor.TokenAsync()), "__RequestVerificationToken" },
            { new StringContent("preview"), "go" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "fitxer.csv" },
        };
        return await visitor.SendAsync(HttpMethod.Post, address, content);
    }

    private static int Rows(Page page) => page.Document.QuerySelectorAll("tbody tr").Length;

    private static string? Problem(Page page) => page.Document.QuerySelector("[role=alert] a")?.GetAttribute("href");

    private static string? Value(Page page, string name) => page.Document.QuerySelector($"[name='{name}']")!.GetAttribute("value");

    // A form that was taken leads on; one that is not for who sent it may lead to a page that says so.
    private static int Redirected(Page page, string form) => page.Status is 302 or 303 && form.StartsWith(page.Location.Split('?')[0], StringComparison.Ordinal) ? 303 : page.Status is 302 or 303 ? 403 : page.Status;
}
