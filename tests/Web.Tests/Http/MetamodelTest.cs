namespace Talaia.Web.Tests.Http;

/// <summary>The metamodel as one looks at it, without scripts.</summary>
public sealed class MetamodelTest(Sites sites)
{
    private async Task<Page> GetAsync(string address)
    {
        using var visitor = (await sites.DemonstrationAsync()).Visit();
        return await visitor.GetAsync(address);
    }

    [Fact]
    public async Task The_whole_tree_stands_in_one_page_and_folds_without_scripts()
    {
        var page = await GetAsync("/ca/metamodel");
        var links = page.Document.QuerySelectorAll("ul.tree li > a");
        Assert.True(links.Length >= 452);
        Assert.Equal(links.Length, links.Select(link => link.GetAttribute("href")).Distinct().Count());
        Assert.All(page.Document.QuerySelectorAll("ul.tree summary"), summary => Assert.False(string.IsNullOrWhiteSpace(summary.GetAttribute("aria-label"))));
        Assert.Equal(6, page.Document.QuerySelectorAll("ul.tree details[open]").Length);
        var open = await GetAsync("/ca/metamodel?obert=tot");
        Assert.Equal(open.Document.QuerySelectorAll("ul.tree details").Length, open.Document.QuerySelectorAll("ul.tree details[open]").Length);
    }

    [Fact]
    public async Task One_branch_has_a_page_of_its_own()
    {
        var page = await GetAsync("/ca/metamodel?sota=AJ.2");
        Assert.Equal(4, page.Document.QuerySelectorAll("ul.tree > li").Length);
        Assert.Equal(404, (await GetAsync("/ca/metamodel?sota=ZZ")).Status);
    }

    [Fact]
    public async Task Values_of_one_facet_widen_facets_narrow_and_each_count_is_what_it_would_leave()
    {
        var page = await GetAsync("/ca/metamodel?vista=taula&area=MU&nivell=4");
        var pieces = Total(page);
        var counts = page.Document.QuerySelectorAll("input[name=maduresa]").Select(box => (Value: box.GetAttribute("value")!, Count: int.Parse(box.ParentElement!.QuerySelector(".c")!.TextContent))).ToList();
        Assert.Equal(pieces, counts.Sum(count => count.Count));
        foreach (var (value, count) in counts)
            Assert.Equal(count, Total(await GetAsync($"/ca/metamodel?vista=taula&area=MU&nivell=4&maduresa={value}")));
        Assert.Equal(counts[0].Count + counts[1].Count, Total(await GetAsync($"/ca/metamodel?vista=taula&area=MU&nivell=4&maduresa={counts[0].Value}&maduresa={counts[1].Value}")));
        Assert.Equal(pieces, Total(await GetAsync("/ca/metamodel?vista=taula&area=MU&nivell=4&norma=si")) + Total(await GetAsync("/ca/metamodel?vista=taula&area=MU&nivell=4&norma=no")));
        Assert.True(Total(await GetAsync("/ca/metamodel?vista=taula&nivell=4&tram=1")) < Total(await GetAsync("/ca/metamodel?vista=taula&nivell=4")));
        Assert.Equal(pieces + 1, (await GetAsync("/ca/metamodel?vista=taula&area=MU&nivell=4&format=csv")).Body.Trim().Split('\n').Length);
    }

    [Theory]
    [InlineData("aigu", "Aigua, energia i residus", null)]
    [InlineData("REGISTRE ELECTRONIC", "Registre electrònic únic", "AJ.2.1.2")]
    [InlineData("single electronic register", "Registre electrònic únic", "AJ.2.1.2")]
    [InlineData("aj.2.1.3", "Notificació electrònica", "AJ.2.1.3")]
    public async Task Suggestions_ignore_accents_and_take_any_language_and_the_code(string query, string name, string? code)
    {
        var answer = await GetAsync($"/ca/metamodel/suggeriments.json?q={Uri.EscapeDataString(query)}");
        var found = answer.Json.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("items").EnumerateArray()).ToList();
        Assert.Contains(found, item => item.GetProperty("title").GetString() == name && (code is null || item.GetProperty("note").GetString() == code));
        Assert.Equal(200, (await GetAsync(found[0].GetProperty("href").GetString()!)).Status);
    }

    [Theory, InlineData(""), InlineData("x"), InlineData("%3Cscript%3E"), InlineData("zzzzqqqq")]
    public async Task A_query_that_finds_nothing_is_answered_too(string query) =>
        Assert.Equal(200, (await GetAsync($"/ca/metamodel/suggeriments.json?q={query}")).Status);

    [Fact]
    public async Task A_sheet_tells_what_is_above_before_and_after_and_who_may_use_what_answers_it()
    {
        var page = await GetAsync("/ca/metamodel/AJ.2.1.4");
        Assert.NotNull(page.Document.QuerySelector("main a[href='/ca/metamodel/AJ.2.1']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/ca/metamodel/AJ.2.1.5']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/ca/metamodel/1/AJ.2.1.4']"));
        Assert.Contains("16. Pau, justícia i institucions sòlides", page.Document.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("10.000 habitants", (await GetAsync("/ca/metamodel/AJ.2.1")).Document.QuerySelector(".sols")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_drawn_of_the_relations_stands_in_the_list_too()
    {
        var page = await GetAsync("/ca/metamodel/AJ.2.1/relacions?passos=2");
        string[] drawn = [.. page.Document.QuerySelectorAll("svg.relations:not(.narrow) a").Select(link => link.GetAttribute("href")!)];
        string[] listed = [.. page.Document.QuerySelectorAll(".rows a").Select(link => link.GetAttribute("href")!)];
        Assert.True(drawn.Length > 10);
        Assert.Empty(drawn.Except(listed));
        Assert.Equal(drawn, page.Document.QuerySelectorAll("svg.relations.narrow a").Select(link => link.GetAttribute("href")!));
        Assert.Equal(404, (await GetAsync("/ca/metamodel/ZZ/relacions")).Status);
    }

    [Fact]
    public async Task Quality_counts_what_it_lists()
    {
        var page = await GetAsync("/ca/metamodel/qualitat");
        Assert.Equal(7, page.Document.QuerySelectorAll(".rows > li").Length);
        foreach (var row in page.Document.QuerySelectorAll(".rows > li"))
        {
            var count = int.Parse(row.QuerySelector(":scope > p")!.TextContent.Trim().Split(' ')[0]);
            var csv = await GetAsync(row.QuerySelector("a")!.GetAttribute("href") + "&format=csv");
            Assert.Equal(count, csv.Body.Trim().Split('\n').Length - 1);
        }
    }

    [Fact]
    public async Task A_municipality_sees_what_it_may_use()
    {
        var all = (await GetAsync("/ca/solucions")).Document.QuerySelectorAll(".sols > li").Select(card => card.Id).ToList();
        Assert.Equal(44, all.Count);
        // Barcelona is too great for SeTDIBA and not of Lleida.
        var barcelona = (await GetAsync("/ca/solucions?municipi=080193")).Document.QuerySelectorAll(".sols > li").Select(card => card.Id).ToList();
        Assert.DoesNotContain("setdiba", barcelona);
        Assert.DoesNotContain("servei-web-municipal", barcelona);
        Assert.Contains("e-notum", barcelona);
        Assert.Equal(all.Count, (await GetAsync("/ca/solucions?municipi=999999")).Document.QuerySelectorAll(".sols > li").Length);
        Assert.Equal(["ocsae-noguera"], (await GetAsync("/ca/solucions?abast=noguera")).Document.QuerySelectorAll(".sols > li").Select(card => card.Id));
    }

    private static int Total(Page page) => int.Parse(page.Document.QuerySelector("h2.count")!.TextContent.Split(' ')[0] is "Un" ? "1" : page.Document.QuerySelector("h2.count")!.TextContent.Split(' ')[0]);
}
