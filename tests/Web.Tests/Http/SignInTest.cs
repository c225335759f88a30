using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

public sealed class SignInTest(Sites sites)
{
    private const string Analyst = "analyst@prova.talaia.example";

    [Theory, Engines]
    public async Task A_wrong_password_and_an_unknown_address_are_told_the_same_and_keep_what_was_typed(Engine engine)
    {
        var site = await sites.OfAsync(engine);
        using var visitor = site.Visit();
        var wrong = await visitor.PostAsync("/ca/entreu", ("email", Analyst), ("password", "no"), ("returnTo", "/ca/oficina/onades"));
        var unknown = await visitor.PostAsync("/ca/entreu", ("email", "ningu@prova.talaia.example"), ("password", "no"));

        Assert.Equal([422, 422], [wrong.Status, unknown.Status]);
        Assert.Equal(Errors(wrong), Errors(unknown));
        Assert.Equal(Analyst, wrong.Document.QuerySelector("input[name=email]")!.GetAttribute("value"));
        Assert.Equal("/ca/oficina/onades", wrong.Document.QuerySelector("input[name=returnTo]")!.GetAttribute("value"));
        Assert.Null(wrong.Document.QuerySelector("input[name=password]")!.GetAttribute("value"));
        Assert.Equal(302, (await visitor.GetAsync("/ca/oficina")).Status);
    }

    [Theory]
    [InlineData("/ca/oficina/onades?x=1", "/ca/oficina/onades?x=1")]
    [InlineData("", "/ca/oficina")]
    [InlineData("https://example.org/", "/ca/oficina")]
    [InlineData("//example.org/", "/ca/oficina")]
    [InlineData("/\\example.org/", "/ca/oficina")]
    [InlineData("javascript:alert(1)", "/ca/oficina")]
    [InlineData("/\t/example.org", "/ca/oficina")]
    [InlineData("/ca\r\nSet-Cookie: a=b", "/ca/oficina")]
    public async Task After_signing_in_one_returns_only_within_the_site(string returnTo, string expected)
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        var entered = await visitor.PostAsync("/ca/entreu", ("email", Analyst), ("password", FilledHouse.Password), ("returnTo", returnTo));
        Assert.Equal((302, expected), (entered.Status, entered.Location));
    }

    [Fact]
    public async Task A_page_for_people_sends_to_the_sign_in_of_its_language_and_back()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        var sent = await visitor.GetAsync("/es/oficina/onades?x=1");
        Assert.Equal(302, sent.Status);
        Assert.EndsWith("/es/entreu?returnTo=%2Fes%2Foficina%2Fonades%3Fx%3D1", sent.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coordinator.080018@prova.talaia.example", "/ca/municipis/080018")]
    [InlineData("editor@prova.talaia.example", "/ca/oficina")]
    public async Task Each_arrives_at_home_and_signs_out_by_a_form(string email, string home)
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        Assert.Equal(home, (await visitor.PostAsync("/ca/entreu", ("email", email), ("password", FilledHouse.Password))).Location);
        Assert.Equal(400, (await visitor.PostBareAsync("/ca/sortiu")).Status);
        Assert.NotNull((await visitor.GetAsync("/ca/")).Document.QuerySelector("form[action='/ca/sortiu']"));
        Assert.Equal("/ca/", (await visitor.PostAsync("/ca/sortiu")).Location);
        Assert.Null((await visitor.GetAsync("/ca/")).Document.QuerySelector("form[action='/ca/sortiu']"));
    }

    [Theory]
    [InlineData("/ca/entreu")]
    [InlineData("/ca/q/no-hi-es")]
    public async Task Who_guesses_is_told_to_wait_and_others_are_not(string address)
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var guesser = site.Visit();
        Page page;
        var tries = 0;
        do
            page = address.EndsWith("entreu", StringComparison.Ordinal) ? await guesser.PostBareAsync(address, ("email", "a"), ("password", $"{tries}")) : await guesser.GetAsync(address);
        while (page.Status != 429 && ++tries < 45); // a window may end meanwhile, two do not

        Assert.Equal(429, page.Status);
        Assert.Equal("60", page.Header("Retry-After"));
        Assert.Contains("Massa intents", page.Heading, StringComparison.Ordinal);
        using var other = site.Visit();
        Assert.NotEqual(429, (await other.GetAsync(address)).Status);
    }

    private static string Errors(Page page) => page.Document.QuerySelector("[role=alert]")!.TextContent;
}
