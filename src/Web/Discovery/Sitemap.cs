using System.Globalization;
using System.Xml;
using Talaia.Kernel.Languages;

namespace Talaia.Web.Discovery;

/// <summary>
/// The list of pages for search engines (sitemaps.org protocol 0.9): each page in each language, with the same page in the others (Google's `xhtml:link`
/// extension). Written page by page, so that it takes no memory however long it is.
/// </summary>
internal static class Sitemap
{
    /// <summary>The protocol allows so many addresses in a file; more are divided among several, which an index lists.</summary>
    public const int MostAddresses = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XmlWriterSettings Written = new() { Async = true, Indent = true, CloseOutput = false };

    /// <summary>Pages whose addresses in all languages fit into one file.</summary>
    public static int PagesOfAFile(int addresses) => addresses / Language.All.Count;

    public static async Task WriteAsync(Stream body, string site, IAsyncEnumerable<PublicPage> pages, CancellationToken cancel)
    {
        await using var xml = XmlWriter.Create(body, Written);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "urlset", Namespace);
        await xml.WriteAttributeStringAsync("xmlns", "xhtml", null, Xhtml);
        await foreach (var page in pages.WithCancellation(cancel))
        {
            foreach (var language in Language.All)
                await WriteAsync(xml, site, page, language);
            await xml.FlushAsync();
        }

        await xml.WriteEndElementAsync();
    }

    public static async Task WriteIndexAsync(Stream body, string site, int files)
    {
        await using var xml = XmlWriter.Create(body, Written);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "sitemapindex", Namespace);
        for (var number = 1; number <= files; number++)
        {
            await xml.WriteStartElementAsync(null, "sitemap", Namespace);
            await xml.WriteElementStringAsync(null, "loc", Namespace, string.Create(CultureInfo.InvariantCulture, $"{site}/sitemap-{number}.xml"));
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }

    private static async Task WriteAsync(XmlWriter xml, string site, PublicPage page, Language language)
    {
        await xml.WriteStartElementAsync(null, "url", Namespace);
        await xml.WriteElementStringAsync(null, "loc", Namespace, site + page.Address(new Links(language)));
        if (page.Changed is { } changed)
            await xml.WriteElementStringAsync(null, "lastmod", Namespace, changed.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var other in Language.All)
            await WriteOtherAsync(xml, other.Tag, site + page.Address(new Links(other)));
        // Without its language the address leads each reader to their own.
        var path = page.Address(new Links(Language.Catalan));
        await WriteOtherAsync(xml, "x-default", site + path[(path.IndexOf('/', 1))..]);
        await xml.WriteEndElementAsync();
    }

    private static async Task WriteOtherAsync(XmlWriter xml, string tag, string address)
    {
        await xml.WriteStartElementAsync("xhtml", "link", Xhtml);
        await xml.WriteAttributeStringAsync(null, "rel", null, "alternate");
        await xml.WriteAttributeStringAsync(null, "hreflang", null, tag);
        await xml.WriteAttributeStringAsync(null, "href", null, address);
        await xml.WriteEndElementAsync();
    }
}
