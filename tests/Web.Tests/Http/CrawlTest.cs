using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>Follows every link from the front page of the demonstration: nothing leads nowhere, and every page is a whole one.</summary>
public sealed partial class CrawlTest(Sites sites)
{
    /// <summary>Of pages that differ only in a code (947 towns, 330 elements), so many are opened in a language.</summary>
    private const int OfAKind = 4;

    [Theory]
    [InlineData("ca", null)]
    [InlineData("es", null)]
    [InlineData("en", null)]
    [InlineData("oc", null)]
    [InlineData("ca", "analyst@demo.talaia.example")]
    [InlineData("en", "analyst@demo.talaia.example")]
    public async Task Every_link_leads_to_a_whole_page(string language, string? who)
    {
        var site = await sites.DemonstrationAsync();
        using var visitor = who is null ? site.Visit() : await site.SignInAsync(who);
        var seen = new HashSet<string>();
        var kinds = new Dictionary<string, int>();
        var next = new Queue<string>([$"/{language}/"]);
        if (who is not null)
            next.Enqueue($"/{language}/oficina");
        var broken = new List<string>();
        while (next.TryDequeue(out var address))
        {
            if (!seen.Add(address))
                continue;
            var page = await visitor.GetAsync(address);
            broken.AddRange(Faults(page).Select(fault => $"{fault}: {address}"));
            if (page.Status == 200 && page.ContentHeaders.ContentType?.MediaType == "text/html")
                Follow(page, language, seen, kinds, next);
        }

        Assert.Empty(broken);
        Assert.True(seen.Count > 30, $"only {seen.Count} pages were found");
    }

    private static IEnumerable<string> Faults(Page page)
    {
        // Choosing a language leads back to where one was.
        if (page.Status == 302 && page.Address.Contains("/llengua?", StringComparison.Ordinal))
        {
            if (page.Location != Uri.UnescapeDataString(page.Address.Split("torna=")[1]))
                yield return $"choosing the language leads to {page.Location}";
            yield break;
        }

        // Who has no account is led to sign in, which is somewhere.
        if (page.Status == 302 && page.Location.Contains("/entreu", StringComparison.Ordinal))
            yield break;
        if (page.Status != 200)
        {
            yield return $"{page.Status}";
            yield break;
        }

        if (page.ContentHeaders.ContentType?.MediaType != "text/html")
            yield break;
        var headings = page.Document.QuerySelectorAll("h1").Length;
        if (headings != 1)
            yield return $"{headings} h1";
        if (page.Document.DocumentElement.GetAttribute("lang") is null or "")
            yield return "no lang";
        if (page.Document.Title is null or "" or " · Talaia")
            yield return "no title";
        if (page.Document.QuerySelectorAll("main").Length != 1)
            yield return "not one main";
        foreach (var twice in page.Document.QuerySelectorAll("[id]").Select(element => element.Id!).CountBy(id => id).Where(count => count.Value > 1))
            yield return $"id {twice.Key} stands twice";
        foreach (var anchor in page.Document.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Where(id => page.Document.GetElementById(id) is null).Distinct())
            yield return $"no place #{anchor}";
    }

    private static void Follow(Page page, string language, HashSet<string> seen, Dictionary<string, int> kinds, Queue<string> next)
    {
        foreach (var address in page.Document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!))
        {
            var path = address.Split('#')[0];
            if (!path.StartsWith($"/{language}/", StringComparison.Ordinal) || seen.Contains(path) || path.EndsWith("/entreu", StringComparison.Ordinal) || path.EndsWith(".pdf", StringComparison.Ordinal) && language != "ca")
                continue;
            var kind = Code().Replace(Query().Replace(path, "?"), "/*");
            if (kinds.TryGetValue(kind, out var many) && many >= OfAKind && kind.Contains('*', StringComparison.Ordinal) || many >= 3 * OfAKind)
                continue;
            kinds[kind] = many + 1;
            next.Enqueue(path);
        }
    }

    [GeneratedRegex(@"/([A-Z]{2}(\.[0-9]+)*|[0-9-]+|[a-z0-9]+(-[a-z0-9]+)+|(?<=termes/[0-9-]+/).+)(?=/|\?|$|\.pdf)")]
    private static partial Regex Code();

    [GeneratedRegex(@"\?.*$")]
    private static partial Regex Query();
}
