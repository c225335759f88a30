using Talaia.TestKit;
using Talaia.Web.Hosting;

namespace Talaia.Web.Tests.Http;

/// <summary>What every answer tells the browser, and who is believed about where a request comes from.</summary>
public sealed class HeadersTest(Sites sites)
{
    [Theory]
    [InlineData("/ca/")]
    [InlineData("/ca/no-hi-es")]
    [InlineData("/ca/entreu")]
    [InlineData("/health/live")]
    [InlineData("/talaia.svg")]
    [InlineData("/api/v1/waves/x/responses/y/answers")]
    public async Task Nothing_runs_inline_nothing_frames_and_no_server_is_named(string address)
    {
        using var visitor = (await sites.OfAsync(Engine.Sqlite)).Visit();
        var page = await visitor.GetAsync(address);
        var policy = page.Header("Content-Security-Policy")!;

        foreach (var rule in new[] { "default-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "script-src 'self'", "style-src 'self'" })
            Assert.Contains(rule, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("publickey-credentials-get=(self), publickey-credentials-create=(self)", page.Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal(("nosniff", "same-origin"), (page.Header("X-Content-Type-Options"), page.Header("Referrer-Policy")));
        Assert.Null(page.Header("Server"));
        Assert.Null(page.Header("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/ca/oficina", "noindex")]
    [InlineData("/es/compte", "noindex")]
    [InlineData("/oc/questionari/2026-3", "noindex")]
    [InlineData("/en/estil", "noindex")]
    [InlineData("/ca/entreu", "noindex")]
    [InlineData("/ca/metamodel", null)]
    [InlineData("/ca/conferencia", null)]
    public async Task Search_engines_are_told_what_is_not_theirs(string address, string? expected)
    {
        using var visitor = (await sites.OfAsync(Engine.Sqlite)).Visit();
        Assert.Equal(expected, (await visitor.GetAsync(address)).Header("X-Robots-Tag"));
    }

    [Fact]
    public async Task Behind_TLS_the_browser_is_held_to_it_and_cookies_belong_to_this_host_alone()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite, "--TALAIA_ADDRESS=https://talaia.example");
        using var visitor = site.Visit();
        var page = await visitor.GetAsync("/ca/entreu");
        var entered = await visitor.PostBareAsync("/ca/entreu");

        Assert.Equal("max-age=31536000; includeSubDomains", page.Header("Strict-Transport-Security"));
        var cookie = page.Header("Set-Cookie")!;
        Assert.StartsWith("__Host-talaia.form=", cookie, StringComparison.Ordinal);
        foreach (var part in new[] { "secure", "httponly", "samesite=strict", "path=/" })
            Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("https://talaia.example/ca/entreu", page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(400, entered.Status);
        Assert.Equal(400, (await visitor.GetAsync("/ca/", ("Host", "elsewhere.example"))).Status);
        Assert.Equal(200, (await visitor.GetAsync("/ca/", ("Host", "talaia.example"))).Status);
    }

    [Fact]
    public async Task Over_TLS_one_signs_in_and_out()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite, "--TALAIA_ADDRESS=https://talaia.example");
        var cookies = new Dictionary<string, string>();
        using var visitor = site.Visit();
        (string, string) Kept() => ("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        void Keep(Page page)
        {
            foreach (var set in page.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
                cookies[set.Split('=')[0]] = set.Split(';')[0][(set.IndexOf('=', StringComparison.Ordinal) + 1)..];
        }

        var form = await visitor.GetAsync("/ca/entreu");
        Keep(form);
        var token = form.Document.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = "analyst@prova.talaia.example", ["password"] = FilledHouse.Password, ["__RequestVerificationToken"] = token });
        var entered = await visitor.SendAsync(HttpMethod.Post, "/ca/entreu", fields, Kept());
        Keep(entered);

        Assert.Equal((302, "/ca/oficina"), (entered.Status, entered.Location));
        Assert.Contains("__Host-talaia.person", cookies.Keys);
        Assert.Equal(200, (await visitor.GetAsync("/ca/oficina", Kept())).Status);
    }

    [Fact]
    public async Task A_known_proxy_says_who_asks_and_nobody_else_does()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite, "--TALAIA_PROXY=127.1.0.0/16");
        using var proxy = site.Visit();
        Assert.NotNull((await proxy.GetAsync("/ca/", ("X-Forwarded-Proto", "https"))).Header("Strict-Transport-Security"));

        // Of two readers behind the proxy one has guessed too often; the other may still try.
        Assert.Equal(429, await GuessAsync(proxy, "203.0.113.1"));
        Assert.NotEqual(429, (await proxy.GetAsync("/ca/q/no", ("X-Forwarded-For", "203.0.113.2"))).Status);

        // A chain is believed as far as its proxies are known: what the reader wrote before that counts for nothing.
        Assert.Equal(429, (await proxy.GetAsync("/ca/q/no", ("X-Forwarded-For", "203.0.113.9, 203.0.113.1"))).Status);
    }

    [Fact]
    public async Task An_address_that_is_no_proxy_cannot_write_another_one()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite, "--TALAIA_PROXY=10.0.0.5");
        using var forger = site.Visit();
        Assert.Null((await forger.GetAsync("/ca/", ("X-Forwarded-Proto", "https"))).Header("Strict-Transport-Security"));
        var tries = 0;
        while ((await forger.GetAsync("/ca/q/no", ("X-Forwarded-For", $"203.0.113.{tries}"))).Status != 429)
            Assert.True(++tries < 45, "each invented address may guess anew");
    }

    [Theory]
    [InlineData(null, "127.0.0.0/8 ::1/128")]
    [InlineData("10.0.0.5, 10.1.0.0/16 fd00::1", "10.0.0.5/32 10.1.0.0/16 fd00::1/128")]
    public void Proxies_are_addresses_and_networks(string? setting, string expected) => Assert.Equal(expected, string.Join(' ', Proxies.Parse(setting)));

    [Fact]
    public void What_is_no_proxy_keeps_the_site_closed() => Assert.Equal("bad-proxy", Assert.Throws<Kernel.Problems.EnvironmentException>(() => Proxies.Parse("proxy.example")).Code);

    [Fact]
    public async Task A_key_of_the_interface_asks_as_often_a_minute_as_the_setting_says()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite, "--TALAIA_API_PER_MINUTE=60");
        using var program = site.Visit();
        Page page;
        var asked = 0;
        do
            page = await program.GetAsync("/api/v1/waves/x/responses/080018/answers", ("Authorization", "Bearer one"));
        while (page.Status != 429 && ++asked < 125); // a window may end meanwhile, two do not

        Assert.True(asked >= 60, $"refused after {asked}");
        Assert.Equal((429, "60", "application/problem+json"), (page.Status, page.Header("Retry-After"), page.ContentHeaders.ContentType?.MediaType));
        Assert.NotEqual(429, (await program.GetAsync("/api/v1/waves/x/responses/080018/answers", ("Authorization", "Bearer two"))).Status);
    }

    private static async Task<int> GuessAsync(Visitor proxy, string reader)
    {
        var status = 0;
        for (var tries = 0; tries < 45 && status != 429; tries++)
            status = (await proxy.GetAsync("/ca/q/no", ("X-Forwarded-For", reader))).Status;
        return status;
    }
}
