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
        "informes", "informes/2026-2", "accessibilitat", "privacitat", "entreu", "no-hi-es",
    ];

    private static readonly string[] Questionnaire = ["questionari/2026-3", "questionari/2026-3/MU", "questionari/2026-3/revisa", "questionari/2026-2/enviat"];

    private static readonly string[] Office =
    [
        "oficina", "oficina/onades", "oficina/onades/2026-3", "oficina/prospectiva", "oficina/prospectiva/termes/2026-3", "oficina/tendencies",
        "oficina/tendencies/governanca-municipal-ia", "oficina/informes", "oficina/informes/2026-3",
    ];

    private static readonly string[] Sample = ["", "municipis/080193", "metamodel/ET.2", "informes/2026-2", "entreu"];

    /// <summary>Who looks, in which language, how wide, in the dark.</summary>
    public static TheoryData<string?, string, int, bool> Views => new()
    {
        { null, "ca", 1280, false }, { null, "ca", 390, true }, { null, "ca", 320, false }, { null, "es", 1280, true }, { null, "oc", 390, false }, { null, "en", 320, false },
        { "coordinator.080193", "ca", 1280, false }, { "coordinator.080193", "es", 390, true }, { "coordinator.080193", "oc", 320, false },
        { "analyst", "ca", 1280, false }, { "analyst", "es", 390, true }, { "analyst", "ca", 320, false },
    };

    [Theory, MemberData(nameof(Views))]
    public async Task No_page_has_a_barrier_that_axe_finds_or_scrolls_sideways(string? who, string language, int width, bool isDark)
    {
        var page = await chromium.NewPersonAsync(width, isDark ? ColorScheme.Dark : ColorScheme.Light);
        if (who is not null)
            await site.SignInAsync(page, who);
        var barriers = new List<string>();
        foreach (var path in who is null ? language == "ca" ? Public : Sample : who == "analyst" ? Office : Questionnaire)
        {
            await page.GotoAsync($"{site.Address}/{language}/{path}");
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
