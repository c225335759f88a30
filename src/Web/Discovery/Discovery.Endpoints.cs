using System.Text;
using Talaia.Kernel.Languages;
using Talaia.Web.Hosting;

namespace Talaia.Web.Discovery;

/// <summary>What programs ask a site for before anything else: what they may read, which pages there are, where holes are reported.</summary>
internal static class DiscoveryEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", (HttpRequest request, SiteAddress site) => Results.Text(Robots(site.Seen(request)), "text/plain", Encoding.UTF8)).AllowAnonymous();
        app.MapGet(SecurityContact.Address, (HttpRequest request, SecurityContact contact) =>
            contact.Text(request) is { } text ? Results.Text(text, "text/plain", Encoding.UTF8) : Results.NotFound()).AllowAnonymous();
        app.MapGet("/sitemap.xml", TellPagesAsync).AllowAnonymous();
        app.MapGet("/sitemap-{number:int}.xml", TellFileAsync).AllowAnonymous();
    }

    private static string Robots(string site)
    {
        var text = new StringBuilder("User-agent: *\nDisallow: /api/\n");
        foreach (var language in Language.All)
        {
            foreach (var closed in SearchEngines.Closed)
                text.Append("Disallow: /").Append(language.Code).Append('/').Append(closed).Append(SearchEngines.IsWhole(closed) ? "/\n" : "\n");
        }

        return text.Append("\nSitemap: ").Append(site).Append("/sitemap.xml\n").ToString();
    }

    private static async Task<IResult> TellPagesAsync(HttpRequest request, PublicPages pages, SiteAddress site, CancellationToken cancel)
    {
        var pagesOfAFile = Sitemap.PagesOfAFile(Sitemap.MostAddresses);
        var count = await pages.AllAsync(cancel).CountAsync(cancel);
        var seen = site.Seen(request);
        return count <= pagesOfAFile
            ? Xml(body => Sitemap.WriteAsync(body, seen, pages.AllAsync(cancel), cancel))
            : Xml(body => Sitemap.WriteIndexAsync(body, seen, (count + pagesOfAFile - 1) / pagesOfAFile));
    }

    private static async Task<IResult> TellFileAsync(int number, HttpRequest request, PublicPages pages, SiteAddress site, CancellationToken cancel)
    {
        var pagesOfAFile = Sitemap.PagesOfAFile(Sitemap.MostAddresses);
        if (number < 1 || number > (await pages.AllAsync(cancel).CountAsync(cancel) + pagesOfAFile - 1) / pagesOfAFile)
            return Results.NotFound();
        var seen = site.Seen(request);
        return Xml(body => Sitemap.WriteAsync(body, seen, pages.AllAsync(cancel).Skip((number - 1) * pagesOfAFile).Take(pagesOfAFile), cancel));
    }

    private static IResult Xml(Func<Stream, Task> write) => Results.Stream(write, "application/xml; charset=utf-8");
}
