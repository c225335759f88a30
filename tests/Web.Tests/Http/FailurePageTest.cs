using System.Text;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>What somebody reads when a page cannot be shown: in their language, without the inside of the machine, and with what they had typed.</summary>
public sealed class FailurePageTest(Sites sites)
{
    private static readonly (string, string) Own = ("Sec-Fetch-Site", "same-origin");
    private const string Text = "Ens cal ajuda <b>ara</b>\nmateix";

    public static TheoryData<int, string, string> Told => new()
    {
        { 400, "ca", "El formulari havia caducat" }, { 400, "es", "El formulario había caducado" }, { 400, "en", "The form had expired" }, { 400, "oc", "Eth formulari s’auie acabat" },
        { 401, "ca", "La sessió s’ha acabat" }, { 401, "es", "La sesión ha terminado" }, { 401, "en", "Your session has ended" }, { 401, "oc", "Era session s’a acabat" },
        { 403, "ca", "Aquesta pàgina no és per al vostre compte" }, { 403, "es", "Esta página no es para vuestra cuenta" }, { 403, "en", "This page is not for your account" }, { 403, "oc", "Aguesta pagina non ei entath vòste compde" },
        { 404, "ca", "Aquesta pàgina no hi és" }, { 404, "es", "Esta página no está" }, { 404, "en", "This page is not here" }, { 404, "oc", "Aguesta pagina non i ei" },
        { 409, "ca", "Una norma de l’oficina no ho permet" }, { 409, "es", "Una norma de la oficina no lo permite" }, { 409, "en", "A rule of the office does not allow it" }, { 409, "oc", "Ua nòrma dera oficina non ac permet" },
        { 413, "ca", "El que heu enviat és massa gros" }, { 413, "es", "Lo que habéis enviado es demasiado grande" }, { 413, "en", "What you sent is too large" }, { 413, "oc", "Çò qu’auetz enviat ei massa gran" },
        { 429, "ca", "Massa intents seguits" }, { 429, "es", "Demasiados intentos seguidos" }, { 429, "en", "Too many attempts in a row" }, { 429, "oc", "Massa assagi seguidi" },
        { 500, "ca", "Alguna cosa no ha anat bé" }, { 500, "es", "Algo no ha ido bien" }, { 500, "en", "Something went wrong" }, { 500, "oc", "Quauquarren non a anat ben" },
    };

    [Theory, MemberData(nameof(Told))]
    public async Task A_failure_is_told_in_the_readers_language(int status, string language, string heading)
    {
        await using var breaking = status is 409 or 500 ? await OpenSite.BreakingAsync(Engine.Sqlite) : null;
        var site = breaking ?? await sites.OfAsync(Engine.Sqlite);
        using var visitor = status == 403 ? await site.SignInAsync("coordinator.080018@prova.talaia.example") : site.Visit();
        var page = await FailAsync(visitor, status, language);

        Assert.Equal((status, heading), (page.Status, page.Heading));
        Assert.StartsWith(language, page.Document.DocumentElement.GetAttribute("lang"), StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelector("main .lede")!.TextContent);
        Assert.DoesNotContain("   at ", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret of the machine", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", page.Body, StringComparison.Ordinal);
        Assert.Equal(status == 429 ? "60" : null, page.Header("Retry-After"));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(409)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task What_was_typed_is_kept_to_be_sent_again(int status)
    {
        await using var site = await OpenSite.BreakingAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        var page = await FailAsync(visitor, status, "ca");
        var form = page.Document.QuerySelector("main form")!;

        Assert.Equal(page.Address, form.GetAttribute("action"));
        Assert.Equal([Text, "segon"], form.QuerySelectorAll("input[name=nota]").Select(input => input.GetAttribute("value")));
        Assert.Equal(Text, form.QuerySelector(".typed")!.TextContent);
        Assert.Null(form.QuerySelector("input[name=password], input[name=code], input[name=present]"));
        Assert.DoesNotContain("la-meva-contrasenya", page.Body, StringComparison.Ordinal);
        Assert.NotEmpty(form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        Assert.Contains("no es conserven", form.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_form_is_taken_when_it_is_sent_again()
    {
        using var visitor = (await sites.OfAsync(Engine.Sqlite)).Visit();
        var old = await SendAsync(visitor, "/ca/estil", ("nota", Text), ("confirmat", "si"));
        var fields = old.Document.QuerySelectorAll("main form input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!));

        Assert.Equal(400, old.Status);
        Assert.Equal((302, "/ca/estil"), ((await visitor.PostBareAsync("/ca/estil", [.. fields])).Status, "/ca/estil"));
    }

    [Fact]
    public async Task Who_signs_in_again_sends_what_was_typed_with_nothing_lost()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var analyst = site.Visit();
        var ended = await SendAsync(analyst, "/ca/oficina/prospectiva/triatge", ("nota", Text));
        Assert.Equal((401, "/ca/entreu"), (ended.Status, ended.Document.QuerySelector("main a[target=_blank]")!.GetAttribute("href")));

        await analyst.PostAsync("/ca/entreu", ("email", "analyst@prova.talaia.example"), ("password", FilledHouse.Password));
        var again = await SendAsync(analyst, ended.Document.QuerySelector("main form")!.GetAttribute("action")!, [.. Fields(ended)]);
        Assert.Equal((400, Text), (again.Status, again.Document.QuerySelector("main .typed")!.TextContent)); // the form was of nobody, now it is of somebody
        Assert.NotEqual(400, (await SendAsync(analyst, "/ca/oficina/prospectiva/triatge", [.. Fields(again)])).Status);
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData(null, "https://elsewhere.example")]
    [InlineData(null, null)]
    public async Task Words_of_another_site_are_not_sent_from_here(string? from, string? origin)
    {
        using var visitor = (await sites.OfAsync(Engine.Sqlite)).Visit();
        using var fields = new FormUrlEncodedContent([KeyValuePair.Create("nota", Text)]);
        var page = await visitor.SendAsync(HttpMethod.Post, "/ca/estil", fields, from is null ? ("Accept", "*/*") : ("Sec-Fetch-Site", from), origin is null ? ("Accept", "*/*") : ("Origin", origin));

        Assert.Equal(400, page.Status);
        Assert.Null(page.Document.QuerySelector("main form"));
        Assert.DoesNotContain("Ens cal ajuda", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/no-hi-es", 404)]
    [InlineData("/api/v1/waves/x/responses/y/answers", 401)]
    public async Task A_program_is_told_as_a_problem(string address, int status)
    {
        using var program = (await sites.OfAsync(Engine.Sqlite)).Visit();
        var answer = await program.GetAsync(address);
        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.ContentHeaders.ContentType?.MediaType));
        Assert.Equal(status, answer.Json.GetProperty("status").GetInt32());
    }

    private static async Task<Page> FailAsync(Visitor visitor, int status, string language)
    {
        (string, string)[] typed = [("nota", Text), ("nota", "segon"), ("password", "la-meva-contrasenya"), ("code", "123456")];
        switch (status)
        {
            case 400:
                return await SendAsync(visitor, $"/{language}/estil", typed);
            case 401:
                return await SendAsync(visitor, $"/{language}/oficina/onades", typed);
            case 403:
                return await visitor.GetAsync($"/{language}/oficina");
            case 404:
                return await visitor.GetAsync($"/{language}/no-hi-es");
            case 409:
                return await SendAsync(visitor, $"/{language}/trenca?norma=si", [.. typed]);
            case 413:
                using (var large = new StringContent("nota=" + new string('a', 3_000_000), Encoding.ASCII, "application/x-www-form-urlencoded"))
                    return await visitor.SendAsync(HttpMethod.Post, $"/{language}/estil", large, Own);
            case 429:
                Page page;
                var tries = 0;
                do
                    page = await SendAsync(visitor, $"/{language}/entreu", typed);
                while (page.Status != 429 && ++tries < 45); // a window may end meanwhile, two do not
                return page;
            default:
                return await SendAsync(visitor, $"/{language}/trenca", typed);
        }
    }

    private static IEnumerable<(string, string)> Fields(Page page) =>
        page.Document.QuerySelectorAll("main form input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!));

    private static async Task<Page> SendAsync(Visitor visitor, string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(typed => KeyValuePair.Create(typed.Name, typed.Value)));
        return await visitor.SendAsync(HttpMethod.Post, address, form, Own);
    }
}
