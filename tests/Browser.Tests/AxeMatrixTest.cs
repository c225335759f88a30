using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace Talaia.Browser.Tests;

/// <summary>
/// Every kind of page in four languages, light and dark, 1280 and 320 px wide: axe finds nothing (WCAG 2.0 to 2.2, A and AA), nothing scrolls sideways, not
/// even with the text spacing that WCAG 1.4.12 lets readers ask for. A page is loaded once in each language; its colours and width change under it.
/// </summary>
public sealed class AxeMatrixTest(RunningSite site, Chromium chromium, ITestOutputHelper output)
{
    private const string Rules = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }";

    private const string Spacing =
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

    [Theory, InlineData("ca"), InlineData("es"), InlineData("en"), InlineData("oc")]
    public async Task No_kind_of_page_has_a_barrier_in_any_colours_or_width(string language)
    {
        var clock = Stopwatch.StartNew();
        var barriers = new ConcurrentBag<string>();
        var looks = 0;
        await Parallel.ForEachAsync(PageKinds.All, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (kind, _) =>
        {
            var page = await chromium.NewPersonAsync();
            if (kind.Who is not null)
                await site.SignInAsync(page, kind.Who);
            foreach (var path in kind.Pages)
            {
                var answer = await page.GotoAsync($"{site.Address}/{language}/{path}");
                if (answer?.Ok != (path != "no-hi-es"))
                    barriers.Add($"{path}: answered {answer?.Status}");
                Interlocked.Add(ref looks, await LookAsync(page, $"{language}/{path}", barriers));
            }

            await page.Context.CloseAsync();
        });

        output.WriteLine($"{language}: {looks} looks of axe in {clock.Elapsed.TotalSeconds:0} s");
        Assert.Empty(barriers.Order());
    }

    private static async Task<int> LookAsync(IPage page, string name, ConcurrentBag<string> barriers)
    {
        // Evaluated from outside, so that the page's own rules (no inline script, none of others) stay as they are.
        await page.EvaluateAsync(Axe.Script);
        var looks = 0;
        foreach (var width in new[] { 1280, 320 })
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                var found = await page.EvaluateAsync<string[]>($"async () => (await axe.run(document, {Rules})).violations.map(v => `${{v.id}}: ${{v.nodes[0].html.slice(0, 160)}}`)");
                looks++;
                foreach (var barrier in found)
                    barriers.Add($"{name}, {width} px, {scheme}: {barrier}");
            }

            if (await ScrollsAsync(page))
                barriers.Add($"{name}, {width} px: scrolls sideways");
        }

        await page.EvaluateAsync("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", Spacing);
        if (await ScrollsAsync(page))
            barriers.Add($"{name}: scrolls sideways with wide text");
        await page.SetViewportSizeAsync(1280, 900);
        return looks;
    }

    private static Task<bool> ScrollsAsync(IPage page) => page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth");
}
