using System.Text.Json;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>One finds what one may see, and only that.</summary>
public sealed class SearchTest(Sites sites)
{
    [Theory]
    [InlineData("igualada", "municipality", "Igualada")]
    [InlineData("VALLES", "municipality", "")]
    [InlineData("escal", "municipality", "l’Escala")]
    [InlineData("MU.3.1", "element", "")]
    [InlineData("ciberatac", "challenge", "")]
    [InlineData("copies creuades", "idea", "Còpies creuades entre ajuntaments veïns")]
    [InlineData("copies creuades", "pilot", "")]
    [InlineData("2026-2", "report", "")]
    [InlineData("incident", "session", "")]
    [InlineData("muni", "page", "Municipis")]
    [InlineData("vilafrnca penedes", "municipality", "Vilafranca del Penedès")]
    public async Task Everybody_finds_what_is_public(string query, string kind, string first)
    {
        using var visitor = (await sites.DemonstrationAsync()).Visit();
        var found = await FindAsync(visitor, query);

        Assert.True(found.ContainsKey(kind), $"{kind} is not among {string.Join(", ", found.Keys)}");
        if (first.Length > 0)
            Assert.Equal(first.Replace('’', '\''), found[kind][0].GetProperty("title").GetString()!.Replace('’', '\''));
        Assert.Equal(200, (await visitor.GetAsync(found[kind][0].GetProperty("href").GetString()!)).Status);
    }

    [Fact]
    public async Task Signals_and_what_can_be_done_are_found_by_those_who_may()
    {
        var site = await sites.DemonstrationAsync();
        using var stranger = site.Visit();
        using var analyst = await site.SignInAsync("analyst@demo.talaia.example");
        using var coordinator = await site.SignInAsync("coordinator.080193@demo.talaia.example");

        Assert.DoesNotContain("signal", (await FindAsync(stranger, "decidim")).Keys);
        Assert.DoesNotContain("signal", (await FindAsync(coordinator, "decidim")).Keys);
        Assert.Contains("signal", (await FindAsync(analyst, "decidim")).Keys);
        Assert.DoesNotContain("act", (await FindAsync(stranger, "obriu una onada")).Keys);
        Assert.Equal("Obriu una onada", (await FindAsync(analyst, "onada"))["act"][0].GetProperty("title").GetString());
        Assert.DoesNotContain("act", (await FindAsync(coordinator, "comenceu informe")).Keys);
    }

    [Fact]
    public async Task People_are_never_found()
    {
        var site = await sites.DemonstrationAsync();
        using var analyst = await site.SignInAsync("analyst@demo.talaia.example");

        Assert.Empty(await FindAsync(analyst, "Demo analyst"));
        Assert.Empty(await FindAsync(analyst, "demo.talaia.example"));
    }

    [Fact]
    public async Task Without_scripts_the_same_is_a_page_narrowed_by_what_things_are()
    {
        using var visitor = (await sites.DemonstrationAsync()).Visit();
        var page = await visitor.GetAsync("/ca/cerca?q=aigua");

        Assert.True(page.Document.QuerySelectorAll(".hits > li").Length > 3);
        Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        var narrowed = await visitor.GetAsync("/ca/cerca?q=aigua&tipus=session");
        Assert.All(narrowed.Document.QuerySelectorAll(".hits > li"), hit => Assert.Contains("/sessions/", hit.QuerySelector("a")!.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Equal("aigua", narrowed.Document.QuerySelector("input[name=q]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("%22%20OR%201=1")]
    [InlineData("%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("xyzxyzxyz")]
    public async Task Any_query_is_answered(string query)
    {
        using var visitor = (await sites.DemonstrationAsync()).Visit();
        var page = await visitor.GetAsync($"/ca/cerca?q={query}");

        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await visitor.GetAsync($"/ca/cerca.json?q={query}")).Status);
    }

    [Fact]
    public async Task What_one_reader_finds_is_kept_by_nobody()
    {
        using var visitor = (await sites.DemonstrationAsync()).Visit();
        Assert.Equal("no-store, private", (await visitor.GetAsync("/ca/cerca.json?q=aigua")).Header("Cache-Control"));
    }

    private static async Task<Dictionary<string, List<JsonElement>>> FindAsync(Visitor visitor, string query) =>
        (await visitor.GetAsync($"/ca/cerca.json?q={Uri.EscapeDataString(query)}")).Json.GetProperty("groups").EnumerateArray()
            .ToDictionary(group => group.GetProperty("key").GetString()!, group => group.GetProperty("items").EnumerateArray().ToList());
}
