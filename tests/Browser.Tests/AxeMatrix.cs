using System.Diagnostics;
using Microsoft.Playwright;

namespace Talaia.Browser.Tests;

/// <summary>
/// Every kind of page in four languages, light and dark, 1280 and 320 px wide: axe finds nothing (WCAG 2.0 to 2.2, A and AA), nothing scrolls sideways, not
/// even with the text spacing that WCAG 1.4.12 lets readers ask for. A page is loaded once in each language; its colours and width change under it.
/// Each language is a class of its own, so that they are looked at side by side.
/// </summary>
public abstract class AxeMatrix(RunningSite site, Chromium chromium, ITestOutputHelper output)
{
    private const string AllRules = "runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";

    /// <summary>What can differ between two schemes of colours at the same width.</summary>
    private const string ColourRules = "runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }";

    private const string Spacing =
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

    private protected static readonly Look[] Looks =
    [
        new(1280, ColorScheme.Light, AllRules), new(1280, ColorScheme.Dark, ColourRules), new(320, ColorScheme.Dark, AllRules), new(320, ColorScheme.Light, ColourRules),
    ];

    private protected sealed record Look(int Width, ColorScheme Scheme, string Rules);

    private protected async Task LookAsync(IReadOnlyList<(string? Who, string[] Pages)> kinds, string language, Look[] looks)
    {
        var clock = Stopwatch.StartNew();
        var barriers = new List<string>();
        foreach (var (who, paths) in kinds)
        {
            var page = await chromium.NewPersonAsync();
            if (who is not null)
                await site.SignInAsync(page, who);
            foreach (var path in paths)
            {
                var answer = await page.GotoAsync($"{site.Address}/{language}/{path}");
                if (answer?.Ok != (path != "no-hi-es"))
                    barriers.Add($"{path}: answered {answer?.Status}");
                await LookAsync(page, $"{language}/{path}", looks, barriers);
            }

            await page.Context.CloseAsync();
        }

        output.WriteLine($"{language}: {kinds.Sum(kind => kind.Pages.Length) * looks.Length} looks of axe in {clock.Elapsed.TotalSeconds:0} s");
        Assert.Empty(barriers.Order());
    }

    private static async Task LookAsync(IPage page, string name, Look[] looks, List<string> barriers)
    {
        // The thousand outlines of a map say nothing to axe, and cost it most of its time.
        await page.EvaluateAsync("document.querySelectorAll('svg :not(a) > path:empty').forEach(path => path.remove())");
        // Evaluated from outside, so that the page's own rules (no inline script, none of others) stay as they are.
        await page.EvaluateAsync(Axe.Script);
        foreach (var (width, scheme, rules) in looks)
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var found = await page.EvaluateAsync<string[]>($"async () => (await axe.run(document, {{ {rules}, resultTypes: ['violations'], preload: false }})).violations.map(v => `${{v.id}}: ${{v.nodes[0].html.slice(0, 160)}}`)");
            foreach (var barrier in found)
                barriers.Add($"{name}, {width} px, {scheme}: {barrier}");
            if (await ScrollsAsync(page))
                barriers.Add($"{name}, {width} px: scrolls sideways");
        }

        await page.EvaluateAsync("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", Spacing);
        if (await ScrollsAsync(page))
            barriers.Add($"{name}: scrolls sideways with wide text");
        await page.SetViewportSizeAsync(1280, 900);
    }

    private static Task<bool> ScrollsAsync(IPage page) => page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth");
}

public sealed class AxeInCatalanTest(RunningSite site, Chromium chromium, ITestOutputHelper output) : AxeMatrix(site, chromium, output)
{
    [Fact]
    public Task No_kind_of_page_has_a_barrier_in_any_colours_or_width() => LookAsync(PageKinds.All, "ca", Looks);
}

public sealed class AxeInSpanishTest(RunningSite site, Chromium chromium, ITestOutputHelper output) : AxeMatrix(site, chromium, output)
{
    [Fact]
    public Task No_kind_of_page_has_a_barrier_in_any_colours_or_width() => LookAsync(PageKinds.All, "es", Looks);
}

public sealed class AxeInEnglishTest(RunningSite site, Chromium chromium, ITestOutputHelper output) : AxeMatrix(site, chromium, output)
{
    [Fact]
    public Task No_kind_of_page_has_a_barrier_in_any_colours_or_width() => LookAsync(PageKinds.All, "en", Looks);
}

public sealed class AxeInAraneseTest(RunningSite site, Chromium chromium, ITestOutputHelper output) : AxeMatrix(site, chromium, output)
{
    [Fact]
    public Task No_kind_of_page_has_a_barrier_in_any_colours_or_width() => LookAsync(PageKinds.All, "oc", Looks);
}

/// <summary>Further pages made of the same parts, in one language and half the looks.</summary>
public sealed class AxeOfFurtherPagesTest(RunningSite site, Chromium chromium, ITestOutputHelper output) : AxeMatrix(site, chromium, output)
{
    [Fact]
    public Task No_further_page_has_a_barrier() => LookAsync(PageKinds.Further, "ca", Looks[2..]);
}
