using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.TestKit;
using Talaia.Territory.People;

namespace Talaia.Web.Tests.Http;

/// <summary>In which language somebody is answered, and what is kept of it.</summary>
public sealed class LanguageChoiceTest(Sites sites)
{
    [Theory]
    [InlineData(null, "/ca/")]
    [InlineData("es-ES,es;q=0.9", "/es/")]
    [InlineData("fr;q=1, en-GB;q=0.4, es;q=0.6", "/es/")]
    [InlineData("es;q=0, en;q=0.1", "/en/")]
    [InlineData("est, enm, ocx", "/ca/")]
    [InlineData("oc-aranes", "/oc/")]
    [InlineData("*", "/ca/")]
    [InlineData("EN", "/en/")]
    public async Task Who_comes_first_is_answered_in_the_language_that_the_browser_wants(string? wanted, string address)
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        var page = await visitor.GetAsync("/", wanted is null ? [] : [("Accept-Language", wanted)]);
        Assert.Equal((302, address), (page.Status, page.Location));
        Assert.False(page.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_choice_is_kept_for_a_year_and_only_a_choice_leaves_a_cookie()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        var home = await visitor.GetAsync("/es/municipis?q=a");
        Assert.False(home.Headers.Contains("Set-Cookie"));
        var way = home.Document.QuerySelector("footer a[lang=en]")!.GetAttribute("href")!;
        var chosen = await visitor.GetAsync(way);
        Assert.Equal("/en/municipis?q=a", chosen.Location);
        var cookie = chosen.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("talaia.language=en; max-age=31536000; path=/; samesite=lax; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/en/", (await visitor.GetAsync("/", ("Accept-Language", "es"))).Location);
        Assert.Equal("/en/metamodel/ET.2?x=1", (await visitor.GetAsync("/metamodel/ET.2?x=1", ("Accept-Language", "es"))).Location);
    }

    [Theory]
    [InlineData("https://example.org/ca/")]
    [InlineData("//example.org/ca/")]
    [InlineData("/\\example.org")]
    [InlineData("/ca/\\..//example.org")]
    [InlineData("/ca/\r\nSet-Cookie: a=b")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Choosing_leads_nowhere_else(string back)
    {
        using var visitor = (await sites.OfAsync(Engine.Sqlite)).Visit();
        var page = await visitor.GetAsync($"/es/llengua?torna={Uri.EscapeDataString(back)}");
        Assert.Equal((302, "/es/"), (page.Status, page.Location));
    }

    [Fact]
    public async Task Another_site_makes_nobodys_choice()
    {
        using var visitor = (await sites.OfAsync(Engine.Sqlite)).Visit();
        Assert.False((await visitor.GetAsync("/es/llengua?torna=/ca/", ("Sec-Fetch-Site", "cross-site"))).Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/metamodel/ET.2", "/ca/metamodel/ET.2")]
    [InlineData("/municipis/080018", "/ca/municipis/080018")]
    [InlineData("/municipis/caf%C3%A9", "/ca/municipis/caf%C3%A9")]
    [InlineData("/tendencies", "/ca/tendencies")]
    public async Task An_address_without_a_language_leads_to_the_readers(string address, string expected)
    {
        using var visitor = (await sites.OfAsync(Engine.Sqlite)).Visit();
        Assert.Equal((302, expected), (await visitor.GetAsync(address) is var page ? page.Status : 0, page.Location));
    }

    [Theory]
    [InlineData("/wp-login.php")]
    [InlineData("/fr/metamodel")]
    [InlineData("//example.org/metamodel")]
    [InlineData("/nothing/here")]
    public async Task What_is_no_page_is_not_found(string address)
    {
        using var visitor = (await sites.OfAsync(Engine.Sqlite)).Visit();
        Assert.Equal(404, (await visitor.SendAsync(HttpMethod.Get, address.StartsWith("//", StringComparison.Ordinal) ? (await sites.OfAsync(Engine.Sqlite)).Address + address[1..] : address, null)).Status);
    }

    [Theory, Engines]
    public async Task Who_is_signed_in_is_written_to_in_the_chosen_language(Engine engine)
    {
        // Somebody of this test's own: others go through every address as everybody, and this one is among them.
        var site = await sites.OfAsync(engine);
        const string Address = "llengua@prova.talaia.example";
        var added = await site.UseAsync<AddPerson, PersonRow>(add => add.RunAsync(new NewPerson(Address, "Prova de llengua", Role.Steward), "test"));
        await site.UseAsync<OpenDemonstrationAccount>(open => open.RunAsync(added.Id, FilledHouse.Password, "test"));
        using var steward = await site.SignInAsync(Address);
        Task<PersonRow?> Person() => site.UseAsync<FindPerson, PersonRow?>(find => find.ByEmailAsync(Address));
        Assert.Equal("ca", (await Person())!.Language);
        await steward.GetAsync("/oc/llengua?torna=/ca/oficina");
        Assert.Equal("oc", (await Person())!.Language);
        await steward.GetAsync("/oc/llengua?torna=/ca/oficina");
        var key = (await Person())!.Id.ToString();
        Assert.Equal(1, await site.UseAsync<TalaiaDb, int>(db => db.Set<AuditEntry>().CountAsync(entry => entry.Act == "choose-language" && entry.SubjectKey == key)));
    }

    /// <summary>One page of each public kind.</summary>
    [Theory]
    [InlineData("/{0}/")]
    [InlineData("/{0}/municipis")]
    [InlineData("/{0}/municipis/080018")]
    [InlineData("/{0}/metamodel/")]
    [InlineData("/{0}/metamodel/ET.2")]
    [InlineData("/{0}/metamodel/propostes")]
    [InlineData("/{0}/solucions")]
    [InlineData("/{0}/necessitats")]
    [InlineData("/{0}/tendencies")]
    [InlineData("/{0}/informes")]
    [InlineData("/{0}/innovacio")]
    [InlineData("/{0}/conferencia")]
    [InlineData("/{0}/accessibilitat")]
    [InlineData("/{0}/privacitat")]
    [InlineData("/{0}/entreu")]
    public async Task A_public_page_names_its_language_and_itself_in_the_others(string address)
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        string Here(string code) => new Uri(site.Address, string.Format(System.Globalization.CultureInfo.InvariantCulture, address, code)).ToString();
        foreach (var (code, tag) in new[] { ("ca", "ca"), ("es", "es"), ("en", "en"), ("oc", "oc-aranes") })
        {
            var page = await visitor.GetAsync(new Uri(Here(code)).PathAndQuery);
            Assert.Equal((200, tag), (page.Status, page.Document.DocumentElement.GetAttribute("lang")));
            var others = page.Document.QuerySelectorAll("link[rel=alternate][hreflang]").ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href")!);
            Assert.Equal(["ca", "en", "es", "oc-aranes", "x-default"], others.Keys.Order(StringComparer.Ordinal));
            Assert.Equal((Here("ca"), Here("oc")), (others["ca"], others["oc-aranes"]));
            var any = others["x-default"];
            Assert.Equal(Here("ca").Replace("/ca/", "/", StringComparison.Ordinal), any);
            Assert.Equal((302, new Uri(Here("es")).AbsolutePath), (await visitor.GetAsync(new Uri(any).PathAndQuery, ("Accept-Language", "es")) is var led ? led.Status : 0, led.Location));
        }
    }
}
