using Microsoft.Playwright;

namespace Talaia.Browser.Tests;

/// <summary>The links of the head.</summary>
public sealed class NavigationTest(RunningSite site, Chromium chromium)
{
    [Theory, InlineData(1024), InlineData(390)]
    public async Task The_navigation_stays_within_the_page(int width)
    {
        var page = await chromium.NewPersonAsync(width, ColorScheme.Light);
        await page.GotoAsync($"{site.Address}/ca/conferencia");
        // On a narrow screen the menu is opened first, by its own summary and without scripts of ours.
        if (await page.Locator(".menu > summary").IsVisibleAsync())
            await page.Locator(".menu > summary").ClickAsync();
        Assert.True(await page.Locator(".nav a").First.IsVisibleAsync());
        var outside = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.nav a')].filter(a => { const r = a.getBoundingClientRect(); return r.left < 0 || r.right > innerWidth || r.height > 60 }).map(a => a.textContent)");
        await page.Context.CloseAsync();
        Assert.Empty(outside);
    }
}
