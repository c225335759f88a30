using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>Addresses that nobody should write, and somebody will.</summary>
public sealed class AddressTest(Sites sites)
{
    /// <summary>Pages that read something from the query.</summary>
    private static readonly string[] Lists = ["/ca/municipis", "/ca/metamodel", "/ca/oficina/prospectiva"];

    private static readonly string[] Queries =
    [
        "q=%3Cscript%3Ealert(1)%3C/script%3E", "q=%22%20OR%20*%20NEAR(", "q='%3B--", "q=%25_%5C", "q=%00", "q=a&q=b", "q=%ED%A0%80", "q=%F0%9F%98%80", "q=-", "q=%2B", "q=AND", "q=%C3%A0",
        "pagina=-1", "pagina=0", "pagina=99999999999", "pagina=2147483647", "pagina=1&pagina=2", "pagina=x",
    ];

    private static readonly string[] Others =
    [
        .. new[] { "tram=x", "tram=-1", "tram=99", "comarca=%27", "comarca=%00", "provincia=&provincia=08", "comarca=%3Cscript%3Ealert(1)%3C/script%3E" }.Select(query => $"/ca/municipis?{query}"),
        .. new[] { "any=2147483647", "any=-5", "any=x", "estat=999", "estat=-1", "estat=Kept&estat=New", "llengua=%3Cscript%3Ealert(1)%3C/script%3E", "font=%00", "senyal=%3Cscript%3Ealert(1)%3C/script%3E", "senyal=%00" }
            .Select(query => $"/ca/oficina/prospectiva?{query}"),
        .. new[] { "proveidor=%3Cscript%3Ealert(1)%3C/script%3E", "proveidor=&proveidor=x" }.Select(query => $"/ca/solucions?{query}"),
        .. new[] { "/ca/", "/ca/municipis/080018", "/ca/metamodel/ET.2", "/ca/solucions", "/ca/necessitats", "/ca/tendencies", "/ca/informes", "/ca/oficina", "/ca/oficina/onades", "/ca/oficina/informes", "/ca/oficina/tendencies" }
            .Select(page => $"{page}?q=%3Cscript%3Ealert(1)%3C/script%3E&pagina=-1"),
        "/ca/entreu?returnTo=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "/ca/oficina/informes/2026-3?desat=x",
    ];

    [Theory, Engines]
    public async Task No_query_breaks_a_page_or_runs_in_it(Engine engine)
    {
        var site = await sites.OfAsync(engine);
        using var analyst = await site.SignInAsync("administrator@prova.talaia.example");
        var broken = new List<string>();
        foreach (var address in Lists.SelectMany(list => Queries.Select(query => $"{list}?{query}")).Concat(Others))
        {
            var page = await analyst.GetAsync(address);
            if (page.Status >= 500 || page.Body.Contains("<script>alert", StringComparison.Ordinal))
                broken.Add($"{page.Status} {page.Address}");
        }

        Assert.Empty(broken);
    }

    [Theory, Engines]
    public async Task Long_queries_and_many_names_are_read(Engine engine)
    {
        var site = await sites.OfAsync(engine);
        using var visitor = await site.SignInAsync("analyst@prova.talaia.example");
        var text = "q=" + new string('a', 6_000);
        var words = "q=" + string.Join('+', Enumerable.Range(0, 1_000).Select(i => $"w{i}"));
        var names = string.Join('&', Enumerable.Range(0, 700).Select(i => $"n{i}={i}"));
        foreach (var address in new[] { "/ca/municipis", "/ca/metamodel", "/ca/solucions", "/ca/oficina/prospectiva" })
        {
            foreach (var query in new[] { text, words, names })
                Assert.Equal((address, 200), (address, (await visitor.GetAsync($"{address}?{query}")).Status));
        }

        Assert.Equal(414, (await visitor.GetAsync("/ca/municipis?q=" + new string('a', 20_000))).Status);
    }

    [Theory]
    [InlineData("/fr/", 404)]
    [InlineData("/ca/no-hi-es", 404)]
    [InlineData("/no-hi-es.txt", 404)]
    [InlineData("/ca/municipis/999999", 404)]
    [InlineData("/ca/municipis/abc", 404)]
    [InlineData("/ca/metamodel/%01", 404)]
    [InlineData("/ca/metamodel/no/ET.2", 404)]
    [InlineData("/ca/informes/2026-4", 404)]
    [InlineData("/ca/informes/0000-1", 404)]
    [InlineData("/ca/informes/2026-3", 404)]
    [InlineData("/ca/informes/2026-3.pdf", 404)]
    [InlineData("/ca/necessitats/no", 404)]
    [InlineData("/ca/../../etc/passwd", 404)]
    [InlineData("/ca/%2e%2e%2f%2e%2e%2fetc/passwd", 404)]
    [InlineData("/built/manifest.json/..%2f..%2fappsettings.json", 404)]
    public async Task What_is_not_there_says_so_on_a_page(string address, int status)
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        var page = await visitor.GetAsync(address);
        Assert.Equal(status, page.Status);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("/ca/no-hi-es", null, "ca", "Aquesta pàgina no hi és")]
    [InlineData("/es/no-hi-es", "ca", "es", "Esta página no está")]
    [InlineData("/no-hi-es", "en-GB,en;q=0.9,ca;q=0.5", "en", "This page is not here")]
    [InlineData("/oc/no-hi-es", null, "oc-aranes", null)]
    public async Task An_error_is_told_in_the_readers_language(string address, string? wanted, string language, string? heading)
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        var page = wanted is null ? await visitor.GetAsync(address) : await visitor.GetAsync(address, ("Accept-Language", wanted));
        Assert.Equal((404, language), (page.Status, page.Document.DocumentElement.GetAttribute("lang")));
        if (heading is not null)
            Assert.Equal(heading, page.Heading);
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9", "/en/")]
    [InlineData("fr", "/ca/")]
    [InlineData("es;q=0.2, oc;q=0.9", "/oc/")]
    [InlineData(";;;", "/ca/")]
    public async Task The_bare_address_leads_to_the_readers_language(string wanted, string expected)
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        Assert.Equal(expected, (await visitor.GetAsync("/", ("Accept-Language", wanted))).Location);
    }

    [Theory, Engines]
    public async Task The_site_says_that_it_lives_and_is_ready(Engine engine)
    {
        var site = await sites.OfAsync(engine);
        using var watcher = site.Visit();
        Assert.Equal((200, "live"), ((await watcher.GetAsync("/health/live")).Status, (await watcher.GetAsync("/health/live")).Body));
        Assert.Equal((200, "ready"), ((await watcher.GetAsync("/health/ready")).Status, (await watcher.GetAsync("/health/ready")).Body));
    }

    [Theory]
    [InlineData("/ca/")]
    [InlineData("/ca/municipis?comarca=11")]
    [InlineData("/health/ready")]
    [InlineData("/talaia.svg")]
    [InlineData("/ca/no-hi-es")]
    public async Task HEAD_is_GET_without_the_body(string address)
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        var (whole, head) = (await visitor.GetAsync(address), await visitor.HeadAsync(address));
        Assert.Equal((whole.Status, whole.ContentHeaders.ContentType), (head.Status, head.ContentHeaders.ContentType));
        Assert.Empty(head.Body);
    }
}
