using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>Who publishes the site: what is set is said, what is not set is said to be unset.</summary>
public sealed class LegalNoticeTest(Sites sites)
{
    [Theory]
    [InlineData("ca", "No consta")]
    [InlineData("es", "No consta")]
    [InlineData("en", "Not stated")]
    [InlineData("oc", "Non conste")]
    public async Task An_office_that_has_set_nothing_is_not_made_up(string language, string unset)
    {
        using var reader = (await sites.OfAsync(Engine.Sqlite)).Visit();
        var link = (await reader.GetAsync($"/{language}/")).Document.QuerySelector($"footer a[href='/{language}/avis-legal']")!;
        var notice = await reader.GetAsync(link.GetAttribute("href")!);
        Assert.Equal((200, link.TextContent.Trim()), (notice.Status, notice.Heading));
        var facts = notice.Document.QuerySelectorAll("main dl.kv dd").Select(fact => fact.TextContent.Trim()).ToList();
        Assert.Equal(4, facts.Count);
        Assert.All(facts, fact => Assert.StartsWith(unset, fact, StringComparison.Ordinal));
        foreach (var licence in new[] { "EUPL-1.2", "CC BY 4.0" })
            Assert.Contains(licence, notice.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_settings_say_of_the_publisher_stands_there()
    {
        await using var site = await OpenSite.FilledAsync(
            Engine.Sqlite, "--TALAIA_PUBLISHER_NAME=Organisme de Prova", "--TALAIA_PUBLISHER_TAX_NUMBER=P9999900E", "--TALAIA_PUBLISHER_ADDRESS=Carrer de Prova, 1", "--TALAIA_CONTACT=oficina@prova.talaia.example");
        using var reader = site.Visit();
        var notice = await reader.GetAsync("/ca/avis-legal");
        Assert.Equal(
            ["Organisme de Prova", "P9999900E", "Carrer de Prova, 1", "oficina@prova.talaia.example"],
            notice.Document.QuerySelectorAll("main dl.kv dd").Select(fact => fact.TextContent.Trim()));
        Assert.Equal(2, notice.Document.QuerySelectorAll("main a[href='mailto:oficina@prova.talaia.example']").Length);
    }
}
