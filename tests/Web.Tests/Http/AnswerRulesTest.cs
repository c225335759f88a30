using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>What every answer carries, and what a form is refused for.</summary>
public sealed class AnswerRulesTest(Sites sites)
{
    [Theory]
    [InlineData("/ca/")]
    [InlineData("/ca/entreu")]
    [InlineData("/ca/no-hi-es")]
    [InlineData("/ca/oficina")]
    [InlineData("/ca/municipis?pagina=x")]
    [InlineData("/talaia.svg")]
    [InlineData("/health/live")]
    [InlineData("/api/v1/waves/2026-3/responses/080018/answers")]
    public async Task Every_answer_protects_its_reader_and_does_not_name_the_server(string address)
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        var page = await visitor.GetAsync(address);
        Assert.Null(page.Header("Server"));
        Assert.Null(page.Header("X-Powered-By"));
        Assert.Equal("nosniff", page.Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", page.Header("Referrer-Policy"));
        var policy = page.Header("Content-Security-Policy")!;
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_of_foreign_sites()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        var form = (await visitor.GetAsync("/ca/entreu")).Header("Set-Cookie")!;
        var person = (await visitor.PostAsync("/ca/entreu", ("email", "analyst@prova.talaia.example"), ("password", FilledHouse.Password))).Header("Set-Cookie")!;
        Assert.All([form, person], cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("samesite=strict", form, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", person, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_form_without_its_token_or_with_another_persons_changes_nothing()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var analyst = await site.SignInAsync("administrator@prova.talaia.example");
        using var other = site.Visit();
        var foreign = await other.TokenAsync();
        var accepted = new List<string>();
        // One press in a mailbox sends no token of ours (RFC 8058): what the address holds cannot be guessed, and it does no more than end letters.
        foreach (var route in site.Endpoints.SelectMany(Route.Of).Where(route => route.Method is "POST" or "PUT" or "DELETE" or "PATCH" && !route.Pattern.StartsWith("/api", StringComparison.Ordinal) && !route.Pattern.Contains("/baixa/", StringComparison.Ordinal)))
        {
            var isOfTown = new[] { "questionari", "collegues", "compte/puzle", "compte/esmenes" }.Any(part => route.Pattern.Contains(part, StringComparison.Ordinal));
            var who = isOfTown ? await site.SignInAsync("coordinator.080018@prova.talaia.example") : analyst;
            var bare = await who.PostBareAsync(route.Address, ("period", "2026-1"));
            var stolen = await who.PostBareAsync(route.Address, ("period", "2026-1"), ("__RequestVerificationToken", foreign));
            if (bare.Status != 400 || stolen.Status != 400 || bare.Document.QuerySelectorAll("h1").Length != 1)
                accepted.Add($"{route.Pattern}: {bare.Status}, {stolen.Status}");
        }

        Assert.Empty(accepted);
    }

    [Theory, Engines]
    public async Task NUL_in_a_form_is_refused(Engine engine)
    {
        var site = await sites.OfAsync(engine);
        using var visitor = site.Visit();
        Assert.Equal(400, (await visitor.PostAsync("/ca/entreu", ("email", "a\0b"), ("password", "x"))).Status);
    }

    [Theory, Engines]
    public async Task Nothing_typed_is_lost_when_a_form_is_refused(Engine engine)
    {
        var site = await sites.OfAsync(engine);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");

        await KeptAsync(office, "/ca/oficina/onades", ("period", "2031-9"), ("opens", "2031-01-02"), ("closes", "31/12/2031"));
        await KeptAsync(office, $"/ca/oficina/onades/{FilledHouse.Wave}/enllac", ("codi6", "999999"));
        await KeptAsync(office, "/ca/oficina/informes", ("period", "2031-9"));
        await KeptAsync(office, "/ca/oficina/informes", ("period", FilledHouse.Wave));
        await KeptAsync(town, $"/ca/questionari/{FilledHouse.Wave}/PE", ("idempotency-key", "typed"), ("asked", "/PE/text"), ("/PE/text", "Text que no s’ha de perdre"), ("asked", "/PE/PE.1/seriousness"), ("/PE/PE.1/seriousness", "9"));
        await KeptAsync(town, $"/ca/questionari/{FilledHouse.ClosedWave}/PE", ("idempotency-key", "typed"), ("asked", "/PE/text"), ("/PE/text", "Text que no s’ha de perdre"), ("asked", "/PE/PE.1/seriousness"), ("/PE/PE.1/seriousness", "2"));
    }

    [Fact]
    public async Task A_review_that_is_not_complete_is_not_sent_and_says_what_is_missing()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        var refused = await town.PostAsync($"/ca/questionari/{FilledHouse.Wave}/revisa");
        Assert.Equal(422, refused.Status);
        Assert.NotEmpty(refused.Document.QuerySelectorAll("[role=alert] li"));
        Assert.Equal($"/ca/questionari/{FilledHouse.ClosedWave}", (await town.PostAsync($"/ca/questionari/{FilledHouse.ClosedWave}/revisa")).Location);
    }

    [Fact]
    public async Task A_closed_questionnaire_is_not_opened_for_answers()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        Assert.Equal($"/ca/questionari/{FilledHouse.ClosedWave}", (await town.GetAsync($"/ca/questionari/{FilledHouse.ClosedWave}/PE")).Location);
    }

    private static async Task KeptAsync(Visitor visitor, string address, params (string Name, string Value)[] typed)
    {
        var page = await visitor.PostAsync(address, typed);
        Assert.True(page.Status == 422, $"{address} answered {page.Status}");
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        foreach (var (name, value) in typed.Where(field => field.Name is not ("idempotency-key" or "asked") && !field.Name.Contains("seriousness", StringComparison.Ordinal)))
        {
            var field = page.Document.QuerySelector($"[name='{name}']")!;
            Assert.Equal(value, field.GetAttribute("value") ?? field.TextContent);
        }
    }
}
