using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Talaia.TestKit;
using Talaia.Web.Discovery;

namespace Talaia.Web.Tests.Http;

/// <summary>What programs ask a site for first: robots.txt, the list of pages, the contact for holes.</summary>
public sealed class DiscoveryTest(Sites sites)
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task Every_public_page_is_listed_in_each_language_with_the_others()
    {
        var site = await sites.DemonstrationAsync();
        using var engine = site.Visit();
        var answer = await engine.GetAsync("/sitemap.xml");
        var urls = XDocument.Parse(answer.Body).Root!.Elements(Map + "url").ToList();
        var addresses = urls.ConvertAll(url => url.Element(Map + "loc")!.Value);

        Assert.Equal("application/xml", answer.ContentHeaders.ContentType!.MediaType);
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.True(addresses.Count > 4 * 1_200, $"only {addresses.Count} addresses");
        foreach (var url in urls)
        {
            Assert.Equal(["ca", "es", "en", "oc-aranes", "x-default"], url.Elements(Xhtml + "link").Select(link => link.Attribute("hreflang")!.Value).Order(Comparer<string>.Create((a, b) => Rank(a).CompareTo(Rank(b)))));
            Assert.Contains(url.Element(Map + "loc")!.Value, url.Elements(Xhtml + "link").Select(link => link.Attribute("href")!.Value));
            // The order of the schema: loc, lastmod, and what is not its own at the end.
            Assert.Equal("loc", url.Elements().First().Name.LocalName);
        }

        Assert.Contains(urls, url => url.Element(Map + "lastmod") is { } changed && DateOnly.TryParseExact(changed.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        foreach (var part in new[] { "/oficina", "/compte", "/questionari", "/estil", "/entreu", "/q/" })
            Assert.DoesNotContain(addresses, address => address.Contains(part, StringComparison.Ordinal));
        foreach (var part in new[] { "/municipis/080193", "/metamodel/ET.2", "/tendencies/governanca-municipal-ia", "/informes/2026-2", "/conferencia/2026/sessions/incident", "/conferencia/2026/idees/1", "/galetes", "/avis-legal", "/metodologies/agile-piloting" })
            Assert.Equal(4, addresses.Count(address => address.EndsWith(part, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_kind_of_page_that_is_listed_is_there_and_nobody_needs_to_sign_in()
    {
        var site = await sites.DemonstrationAsync();
        using var engine = site.Visit();
        var addresses = XDocument.Parse((await engine.GetAsync("/sitemap.xml")).Body).Root!.Elements(Map + "url").Select(url => new Uri(url.Element(Map + "loc")!.Value).AbsolutePath).ToList();
        var broken = new List<string>();
        foreach (var address in addresses.Where(address => address.StartsWith("/oc/", StringComparison.Ordinal)).GroupBy(address => (address.Split('/')[2], address.Count(c => c == '/'))).SelectMany(kind => kind.Take(12)))
        {
            var page = await engine.GetAsync(address);
            if (page.Status != 200 || page.Header("X-Robots-Tag") is not null || page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")?.EndsWith(address, StringComparison.Ordinal) != true)
                broken.Add($"{page.Status} {address}");
        }

        Assert.Empty(broken);
    }

    [Fact]
    public async Task A_draft_is_not_told_of()
    {
        var site = await sites.DemonstrationAsync();
        using var engine = site.Visit();
        var map = (await engine.GetAsync("/sitemap.xml")).Body;
        Assert.DoesNotContain("/informes/2026-3<", map, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_well_formed_for_xmllint_too()
    {
        var site = await sites.DemonstrationAsync();
        using var engine = site.Visit();
        var file = Path.Combine(Directory.CreateTempSubdirectory("talaia-sitemap-").FullName, "sitemap.xml");
        await File.WriteAllTextAsync(file, (await engine.GetAsync("/sitemap.xml")).Body, TestContext.Current.CancellationToken);
        using var xmllint = Process.Start(new ProcessStartInfo("xmllint", ["--noout", file]) { RedirectStandardError = true })!;
        var said = await xmllint.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await xmllint.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        Assert.Equal((0, ""), (xmllint.ExitCode, said));
    }

    [Fact]
    public async Task More_addresses_than_a_file_may_hold_are_listed_in_an_index()
    {
        Assert.Equal(12_500, Sitemap.PagesOfAFile(Sitemap.MostAddresses));
        using var body = new MemoryStream();
        await Sitemap.WriteIndexAsync(body, "https://talaia.example", 3);
        var index = XDocument.Parse(System.Text.Encoding.UTF8.GetString(body.ToArray()).TrimStart('\uFEFF')).Root!;
        Assert.Equal("sitemapindex", index.Name.LocalName);
        Assert.Equal(["https://talaia.example/sitemap-1.xml", "https://talaia.example/sitemap-2.xml", "https://talaia.example/sitemap-3.xml"], index.Descendants(Map + "loc").Select(loc => loc.Value));
        var site = await sites.DemonstrationAsync();
        using var engine = site.Visit();
        foreach (var (number, status) in new[] { (1, 200), (2, 404), (0, 404) })
            Assert.Equal(status, (await engine.GetAsync($"/sitemap-{number}.xml")).Status);
    }

    [Fact]
    public async Task Robots_are_told_what_to_leave_alone_and_where_the_list_is()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var robot = site.Visit();
        var answer = await robot.GetAsync("/robots.txt");
        var lines = answer.Body.Split('\n');
        Assert.Equal("text/plain", answer.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("User-agent: *", lines[0]);
        foreach (var closed in new[] { "/ca/oficina", "/es/compte", "/oc/questionari", "/en/q/", "/api/" })
            Assert.Contains($"Disallow: {closed}", lines);
        Assert.Contains($"Sitemap: {site.Address.GetLeftPart(UriPartial.Authority)}/sitemap.xml", lines);
        Assert.DoesNotContain("Disallow: /", lines);
    }

    [Fact]
    public async Task Holes_are_reported_to_who_the_settings_name_until_a_day_within_the_year()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite, "--TALAIA_ADDRESS=https://talaia.example", "--TALAIA_SECURITY_CONTACT=seguretat@talaia.example", "--TALAIA_SECURITY_POLICY=https://talaia.example/politica");
        using var finder = site.Visit();
        var answer = await finder.GetAsync("/.well-known/security.txt");
        var lines = answer.Body.TrimEnd('\n').Split('\n').ToDictionary(line => line.Split(": ")[0], line => line.Split(": ")[1]);

        Assert.Equal("text/plain; charset=utf-8", answer.ContentHeaders.ContentType!.ToString());
        Assert.Equal("mailto:seguretat@talaia.example", lines["Contact"]);
        Assert.Equal("https://talaia.example/.well-known/security.txt", lines["Canonical"]);
        Assert.Equal("ca, es, en, oc", lines["Preferred-Languages"]);
        Assert.Equal("https://talaia.example/politica", lines["Policy"]);
        var expires = DateTimeOffset.ParseExact(lines["Expires"], "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        Assert.InRange(expires - TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(30), TimeSpan.FromDays(364));
    }

    [Fact]
    public async Task Where_there_is_nobody_to_write_to_no_contact_is_made_up()
    {
        using var finder = (await sites.OfAsync(Engine.Sqlite)).Visit();
        Assert.Equal(404, (await finder.GetAsync("/.well-known/security.txt")).Status);
    }

    private static int Rank(string tag) => Array.IndexOf(["ca", "es", "en", "oc-aranes", "x-default"], tag);
}
