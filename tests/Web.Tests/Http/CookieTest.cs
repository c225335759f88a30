using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Talaia.Consultation.Invitations;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>The page about cookies tells of those that the site sets, and of no others.</summary>
public sealed class CookieTest(Sites sites)
{
    [Fact]
    public async Task The_page_about_cookies_names_all_that_there_are()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var reader = site.Visit();
        var told = Told(await reader.GetAsync("/ca/galetes"));

        // Those of the doors and the forms, as they are set up, and those that pages write themselves.
        var schemes = await site.Services.GetRequiredService<IAuthenticationSchemeProvider>().GetAllSchemesAsync();
        var doors = site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>();
        var known = schemes.Where(scheme => scheme.HandlerType == typeof(CookieAuthenticationHandler)).Select(scheme => doors.Get(scheme.Name).Cookie.Name)
            .Append(site.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name)
            .Append("talaia.language").Append("talaia.said");
        Assert.Equal(known.Order(), told.Order());
    }

    [Fact]
    public async Task Whatever_is_set_on_the_way_through_the_site_is_told_of()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var town = await site.SignInAsync("coordinator.080018@prova.talaia.example");
        foreach (var address in new[] { "/en/", "/es/municipis", "/ca/compte", "/ca/questionari/2026-3", "/ca/questionari/2026-3/MU", "/es/llengua?torna=%2Fca%2F", "/ca/no-hi-es" })
            await town.GetAsync(address);
        await town.PostAsync("/ca/estil", ("confirmat", "si"));
        var link = await site.UseAsync<IssueLink, IssuedLink>(issue => issue.RunAsync(FilledHouse.Wave, "080018", "test"));
        using var holder = site.Visit();
        await holder.GetAsync($"/ca/q/{link.Token}");
        await holder.PostAsync("/ca/entreu/clau/opcions");

        var set = town.Cookies(site.Address).GetAllCookies().Concat(holder.Cookies(site.Address).GetAllCookies()).ToList();
        Assert.Superset(new HashSet<string> { "talaia.person", "talaia.form", "talaia.language", "talaia.said", "talaia.link" }, set.Select(cookie => cookie.Name).ToHashSet());
        Assert.Subset(Told(await town.GetAsync("/ca/galetes")), set.Select(cookie => cookie.Name).ToHashSet());
        Assert.All(set, cookie => Assert.True(cookie.HttpOnly, cookie.Name));
    }

    [Fact]
    public async Task Who_only_reads_gets_no_cookie()
    {
        using var reader = (await sites.DemonstrationAsync()).Visit();
        foreach (var address in new[] { "/ca/", "/ca/municipis", "/ca/metamodel/ET.2", "/ca/informes/2026-2", "/ca/galetes", "/ca/conferencia/2026", "/robots.txt", "/sitemap.xml" })
            Assert.Null((await reader.GetAsync(address)).Header("Set-Cookie"));
    }

    [Theory]
    [InlineData("ca", "Galetes")]
    [InlineData("es", "Cookies")]
    [InlineData("en", "Cookies")]
    [InlineData("oc", "Galetes")]
    public async Task Every_foot_leads_to_the_page(string language, string title)
    {
        using var reader = (await sites.OfAsync(Engine.Sqlite)).Visit();
        var link = (await reader.GetAsync($"/{language}/")).Document.QuerySelector($"footer a[href='/{language}/galetes']")!;
        Assert.Equal(title, link.TextContent);
        Assert.Equal(title, (await reader.GetAsync($"/{language}/galetes")).Heading);
    }

    private static HashSet<string> Told(Page page) => [.. page.Document.QuerySelectorAll("main tbody th").Select(name => name.TextContent.Trim())];
}
