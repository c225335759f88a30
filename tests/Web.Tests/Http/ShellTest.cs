using System.IO.Compression;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>What every page lives in: questions before acts, words after them, files of lists, small answers.</summary>
public sealed class ShellTest(Sites sites)
{
    [Fact]
    public async Task What_cannot_be_undone_is_asked_first_and_what_was_sent_is_kept()
    {
        using var visitor = (await sites.OfAsync(Engine.Sqlite)).Visit();
        var asked = await visitor.PostAsync("/ca/estil", ("nota", "això es conserva"), ("nota", "i això"));

        Assert.Equal(200, asked.Status);
        Assert.Equal("Voleu fer-ho de veritat?", asked.Heading);
        var form = asked.Document.QuerySelector("main form")!;
        Assert.Equal("/ca/estil", form.GetAttribute("action"));
        Assert.Equal(["això es conserva", "i això"], form.QuerySelectorAll("input[name=nota]").Select(input => input.GetAttribute("value")));
        Assert.Single(form.QuerySelectorAll("input[name=__RequestVerificationToken]"));

        var done = await visitor.PostAsync("/ca/estil", ("confirmat", "si"));
        Assert.Equal((302, "/ca/estil"), (done.Status, done.Location));
    }

    [Fact]
    public async Task What_was_done_is_said_once_on_the_next_page()
    {
        using var visitor = (await sites.OfAsync(Engine.Sqlite)).Visit();
        await visitor.PostAsync("/ca/estil", ("confirmat", "si"));

        Assert.Equal("Done. This is a sample: nothing was changed.", (await visitor.GetAsync("/en/metodologies")).Document.QuerySelector("header ~ .toast")!.TextContent.Trim());
        Assert.Null((await visitor.GetAsync("/en/metodologies")).Document.QuerySelector("header ~ .toast"));
    }

    [Theory]
    [InlineData("Visiteu el meu web")]
    [InlineData("{\"Key\":\"ui.search\",\"Values\":{}}")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Nobody_can_make_the_site_say_what_it_does_not_say(string cookie)
    {
        using var visitor = (await sites.OfAsync(Engine.Sqlite)).Visit();
        var page = await visitor.GetAsync("/ca/metodologies", ("Cookie", $"talaia.said={Uri.EscapeDataString(cookie)}"));

        Assert.Equal(200, page.Status);
        Assert.Null(page.Document.QuerySelector("header ~ .toast"));
    }

    [Theory]
    [InlineData("/ca/municipis?comarca=06&ordre=-poblacio", "Municipi,Comarca,Demarcació,Població", null)]
    [InlineData("/ca/solucions?vista=taula&columna=proveidor", "Solució,Proveïdor", null)]
    [InlineData("/ca/metamodel?vista=taula&q=aigua", "Codi,Element,Nivell,Dins de,Maduresa", null)]
    [InlineData("/ca/oficina/onades/2026-3?columna=estat", "Municipi,Estat", "analyst")]
    [InlineData("/ca/oficina/prospectiva?vista=taula&llengua=ca&columna=data", "Document,Data", "analyst")]
    public async Task A_list_is_to_be_had_as_a_file_of_the_same_rows(string address, string head, string? who)
    {
        var site = await sites.DemonstrationAsync();
        using var visitor = who is null ? site.Visit() : await site.SignInAsync($"{who}@demo.talaia.example");
        var page = await visitor.GetAsync(address);
        var link = page.Document.QuerySelector("a.tool[download]")!;
        var file = await visitor.GetAsync(link.GetAttribute("href")!);

        Assert.Equal("text/csv", file.ContentHeaders.ContentType!.MediaType);
        var lines = file.Body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(head, lines[0]);
        Assert.Contains($"{lines.Length - 1}", link.TextContent.Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith(page.Document.QuerySelector(".list-tools ~ .tbl tbody th")!.TextContent.Trim(), lines[1].TrimStart('"'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_keeps_its_order_and_columns_through_its_pages()
    {
        using var visitor = (await sites.DemonstrationAsync()).Visit();
        var page = await visitor.GetAsync("/ca/municipis?ordre=-poblacio&columna=poblacio");

        Assert.Equal("Barcelona", page.Document.QuerySelector("tbody th")!.TextContent.Trim());
        Assert.Equal("descending", page.Document.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        var next = await visitor.GetAsync(page.Document.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(2, next.Document.QuerySelectorAll("thead th").Length);
        Assert.NotEqual("Barcelona", next.Document.QuerySelector("tbody th")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("")]
    public async Task Style_sheet_and_script_come_as_the_browser_takes_them(string coding)
    {
        using var visitor = (await sites.OfAsync(Engine.Sqlite)).Visit();
        var page = await visitor.GetAsync("/ca/metodologies");
        foreach (var (address, type) in new[]
        {
            (page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!, "text/css"), (page.Document.QuerySelector("script[src]")!.GetAttribute("src")!, "text/javascript"),
        })
        {
            var (headers, body) = await visitor.BytesAsync(address, ("Accept-Encoding", coding));
            Assert.Equal(type, headers.ContentType!.MediaType);
            Assert.Equal(coding, string.Join(',', headers.ContentEncoding));
            using var stream = coding switch
            {
                "br" => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
                "gzip" => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
                _ => (Stream)new MemoryStream(body),
            };
            using var reader = new StreamReader(stream);
            Assert.Contains("talaia", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_style_page_stands_in_four_languages_and_is_not_to_be_found_by_search_engines()
    {
        using var visitor = (await sites.OfAsync(Engine.Sqlite)).Visit();
        foreach (var language in new[] { "ca", "es", "en", "oc" })
            Assert.Equal("noindex", (await visitor.GetAsync($"/{language}/estil")).Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("dark", (await visitor.GetAsync("/ca/estil?aspecte=fosc")).Document.DocumentElement.GetAttribute("data-color-scheme"));
        Assert.Null((await visitor.GetAsync("/ca/metodologies?aspecte=fosc")).Document.DocumentElement.GetAttribute("data-color-scheme"));
    }

    [Fact]
    public async Task Who_is_of_the_office_goes_between_the_two_sites()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var analyst = await site.SignInAsync("analyst@prova.talaia.example");
        using var coordinator = await site.SignInAsync("coordinator.080018@prova.talaia.example");

        Assert.Equal("/ca/oficina", (await analyst.GetAsync("/ca/municipis")).Document.QuerySelector(".cross")!.GetAttribute("href"));
        var office = await analyst.GetAsync("/ca/oficina/prospectiva");
        Assert.Equal("/ca/", office.Document.QuerySelector(".cross")!.GetAttribute("href"));
        Assert.NotNull(office.Document.QuerySelector(".side"));
        Assert.Equal("/ca/oficina/prospectiva", office.Document.QuerySelector(".nav [aria-current=page]")!.GetAttribute("href"));
        var town = await coordinator.GetAsync("/ca/municipis");
        Assert.Null(town.Document.QuerySelector(".cross"));
        Assert.Null(town.Document.QuerySelector(".side"));
    }
}
