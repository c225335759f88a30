using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Talaia.Browser.Tests;

/// <summary>axe finds nothing (WCAG 2.0 to 2.2, A and AA) on the public pages, wide and narrow.</summary>
public sealed class AccessibilityTest(RunningSite site, Chromium chromium) : IClassFixture<RunningSite>, IClassFixture<Chromium>
{
    private static readonly string[] Pages =
    [
        "", "municipis", "municipis/080193", "metamodel", "metamodel/ET.2", "necessitats", "solucions", "tendencies", "tendencies/governanca-municipal-ia",
        "informes", "informes/2026-2", "entreu", "no-hi-es",
    ];

    public static TheoryData<string, int> Views => [.. Pages.SelectMany(page => new[] { (page, 1280), (page, 390) })];

    [Theory, MemberData(nameof(Views))]
    public async Task A_public_page_has_no_barrier_that_axe_finds(string path, int width)
    {
        var page = await chromium.NewPersonAsync(width);
        await page.GotoAsync($"{site.Address}/ca/{path}");
        var found = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") });
        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html[..Math.Min(160, violation.Nodes[0].Html.Length)]}"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways");
    }
}
