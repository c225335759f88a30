using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Talaia.Browser.Tests;

/// <summary>
/// axe finds nothing (WCAG 2.0 to 2.2, A and AA) and nothing scrolls sideways: public pages, the questionnaire and the office; wide, narrow and narrowest;
/// light and dark. At 320 px, where the layout is that of 390, axe looks at the questionnaire only.
/// </summary>
public sealed class AccessibilityTest(RunningSite site, Chromium chromium)
{
    private static readonly string[] Public =
    [
        "", "municipis", "municipis/080193", "metamodel", "metamodel/ET.2", "necessitats", "solucions", "tendencies", "tendencies/governanca-municipal-ia",
        "informes", "informes/2026-2", "accessibilitat", "privacitat", "entreu", "entreu/enllac", "entreu/enllac/prova", "no-hi-es", "estil", "cerca?q=aigua", "cerca", "metamodel?vista=taula", "tractaments",
    ];

    private static readonly string[] Questionnaire = ["questionari/2026-3", "questionari/2026-3/MU", "questionari/2026-3/revisa", "questionari/2026-2/enviat", "compte"];

    private static readonly string[] Office =
    [
        "oficina", "oficina/onades", "oficina/onades/2026-3", "oficina/prospectiva", "oficina/prospectiva?vista=taula", "oficina/prospectiva/fonts", "oficina/prospectiva/termes/2026-3", "oficina/tendencies",
        "oficina/tendencies/governanca-municipal-ia", "oficina/informes", "oficina/informes/2026-3", "oficina/llengues", "compte", "compte/codis", "compte/dades",
    ];

    /// <summary>One page of each kind in the rooms Innovation and Conference, and of the metamodel's changes.</summary>
    private static readonly string[] Later =
    [
        "innovacio", "innovacio/2026", "innovacio/reptes/recuperar-nos-d-un-ciberatac", "innovacio/idees/copies-creuades-entre-ajuntaments-veins",
        "innovacio/2026/portes/choose-need", "innovacio/pilots/copies-creuades-prova-a-dos-ajuntaments", "metodologies", "metodologies/agile-piloting",
        "metamodel/propostes", "metamodel/versions", "conferencia", "conferencia/2026", "conferencia/2026/sessions/incident", "conferencia/2027/inscripcio",
        "conferencia/2026/sintesi", "conferencia/2026/idees/1", "necessitats/2026-2/ET.2",
    ];

    private static readonly string[] Organiser =
    [
        "oficina/conferencia", "oficina/conferencia/2026", "oficina/conferencia/2026/inscripcions", "oficina/conferencia/2026/apunta/incident",
        "oficina/conferencia/2026/idees/1",
    ];

    private static readonly string[] Manager = ["oficina/innovacio", "oficina/innovacio/2026"];

    private static readonly string[] Sample = ["", "municipis", "municipis/080193", "metamodel/ET.2", "informes/2026-2", "entreu", "entreu/enllac", "estil", "cerca?q=aigua"];

    /// <summary>Who looks, in which language, how wide, in the dark.</summary>
    public static TheoryData<string?, string, int, bool> Views => new()
    {
        { null, "ca", 1280, false }, { null, "ca", 390, true }, { null, "ca", 320, false }, { null, "es", 1280, true }, { null, "oc", 390, false }, { null, "en", 320, false },
        { "coordinator.080193", "ca", 1280, false }, { "coordinator.080193", "es", 390, true }, { "coordinator.080193", "oc", 320, false },
        { "analyst", "ca", 1280, false }, { "analyst", "es", 390, true }, { "analyst", "ca", 320, false },
    };

    /// <summary>As <see cref="Views"/>, in Catalan: who looks, how wide, in the dark.</summary>
    public static TheoryData<string?, int, bool> LaterViews => new()
    {
        { null, 390, true }, { null, 320, false }, { "organiser", 390, false }, { "organiser", 320, false }, { "manager", 390, true }, { "manager", 320, false },
    };

    [Theory, MemberData(nameof(Views))]
    public async Task No_page_has_a_barrier_that_axe_finds_or_scrolls_sideways(string? who, string language, int width, bool isDark) =>
        await LookAsync(who, who is null ? language == "ca" ? Public : Sample : who == "analyst" ? Office : Questionnaire, language, width, isDark);

    [Theory, MemberData(nameof(LaterViews))]
    public async Task No_page_of_innovation_or_the_conference_has_a_barrier_or_scrolls_sideways(string? who, int width, bool isDark) =>
        await LookAsync(who, who is null ? Later : who == "manager" ? Manager : Organiser, "ca", width, isDark);

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

    private async Task LookAsync(string? who, string[] paths, string language, int width, bool isDark)
    {
        var page = await chromium.NewPersonAsync(width, isDark ? ColorScheme.Dark : ColorScheme.Light);
        if (who is not null)
            await site.SignInAsync(page, who);
        var barriers = new List<string>();
        foreach (var path in paths)
        {
            var answer = await page.GotoAsync($"{site.Address}/{language}/{path}");
            if (path != "no-hi-es" && answer?.Ok != true)
                barriers.Add($"{path}: answered {answer?.Status}");
            if (width > 320 || path.StartsWith("questionari", StringComparison.Ordinal))
                barriers.AddRange((await BarriersAsync(page)).Select(barrier => $"{path}: {barrier}"));
            if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"))
                barriers.Add($"{path}: scrolls sideways");
        }

        await page.Context.CloseAsync();
        Assert.Empty(barriers);
    }

    private static async Task<IEnumerable<string>> BarriersAsync(IPage page)
    {
        var found = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") });
        return found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html[..Math.Min(160, violation.Nodes[0].Html.Length)]}");
    }
}
