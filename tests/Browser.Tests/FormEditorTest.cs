using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Talaia.Browser.Tests;

/// <summary>An analyst writes a form of six questions in two languages with a condition, moves one by key, takes an act back, tries it and publishes it.</summary>
public sealed class FormEditorTest(RunningSite site, Chromium chromium)
{
    private const string AllRules = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'], preload: false }";

    [Fact]
    public async Task A_form_is_written_tried_and_published_and_its_pages_have_no_barrier()
    {
        var page = await chromium.NewPersonAsync();
        await site.SignInAsync(page, "analyst");
        await page.GotoAsync($"{site.Address}/ca/oficina/formularis");
        await page.Locator("input[name=title]").FillAsync("Connectivitat");
        await page.Locator("input[name=key]").FillAsync("connectivitat_prova");
        await page.Locator("input[name=languages][value=en]").CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Comenceu-lo" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/edita$"));

        await AddAsync(page, "begin_group", "xarxa", "La xarxa", "The network");
        await AddAsync(page, "select_one", "fibra", "Teniu fibra?", "Have you got fibre?");
        await page.Locator(".ed-lists a").ClickAsync();
        foreach (var (row, code, ca, en) in new[] { (0, "si", "Sí", "Yes"), (1, "no", "No", "No") })
        {
            await page.Locator($"[name='r:{row}:name']").FillAsync(code);
            await page.Locator($"[name='r:{row}:label::ca']").FillAsync(ca);
            await page.Locator($"[name='r:{row}:label::en']").FillAsync(en);
        }

        await SavedAsync(page);
        await Expect(page.Locator("[data-part=preview]")).ToContainTextAsync("Sí");
        await BarriersAsync(page);
        await page.Locator("li[data-key=fibra] > a").ClickAsync();
        await Expect(page.Locator("[name='c:name']")).ToHaveValueAsync("fibra");
        await AddAsync(page, "integer", "velocitat", "A quina velocitat?", "How fast?");
        await page.Locator("[name='w.question']").First.SelectOptionAsync("fibra");
        await page.Locator("[name='w.value']").First.FillAsync("si");
        await SavedAsync(page);
        await Expect(page.Locator("textarea[name='c:relevant']")).ToHaveValueAsync("${fibra} = 'si'");
        await AddAsync(page, "date", "des_de", "Des de quan?", "Since when?");
        await AddAsync(page, "text", "qui", "Qui us la dona?", "Who provides it?");
        await AddAsync(page, "select_multiple", "usos", "Per a què?", "What for?");
        await AddAsync(page, "note", "gracies", "Gràcies", "");

        // The preview asks as the form will, goes on doing so while the form is written, and shows what it does not ask when one wants to see it.
        var speed = page.Locator("[data-part=preview] [name='/xarxa/velocitat']");
        await Expect(speed).ToBeHiddenAsync();
        await page.Locator("[data-part=preview] p a[href*='totes=1']").ClickAsync();
        await Expect(speed).ToBeVisibleAsync();
        await Expect(speed).ToBeDisabledAsync();
        await BarriersAsync(page);
        await page.Locator("[data-part=preview] [name='/xarxa/fibra'][value=si]").CheckAsync(new() { Force = true });
        await Expect(speed).ToBeEnabledAsync();
        await page.Locator("[data-part=preview] p a").First.ClickAsync();
        await Expect(page.Locator("[data-part=preview] p a[href*='totes=1']")).ToBeVisibleAsync();
        await Expect(speed).ToBeVisibleAsync();
        await page.Locator("[data-part=preview] [name='/xarxa/fibra'][value=no]").CheckAsync(new() { Force = true });
        await Expect(speed).ToBeHiddenAsync();

        // Moved by key, and taken back.
        await page.Locator("li[data-key=gracies] > a").FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(page.Locator("li[data-key=xarxa] li[data-key]").Last).ToHaveAttributeAsync("data-key", "usos");
        await Expect(page.Locator("li[data-key=gracies] > a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("li[data-key=xarxa] li[data-key]").Last).ToHaveAttributeAsync("data-key", "gracies");
        await BarriersAsync(page);
        await page.Locator("[data-part=preview] .bar a", new() { HasText = "en" }).ClickAsync();
        await Expect(page.Locator("[data-part=preview]")).ToContainTextAsync("Gràcies ◌ sense traducció");
        await Expect(page.Locator("[data-part=preview]")).ToContainTextAsync("How fast?");
        await page.Locator(".ed-out > p > a").ClickAsync();
        await Expect(page.Locator("[name='c:form_title']")).ToHaveValueAsync("Connectivitat");
        await BarriersAsync(page);

        await page.Locator(".desk-h a", new() { HasText = "Proveu-lo" }).ClickAsync();
        await Expect(page.GetByText("Teniu fibra?")).ToBeVisibleAsync();
        await Expect(page.GetByText("A quina velocitat?")).ToBeHiddenAsync();
        await page.Locator("[name='/xarxa/fibra'][value=si]").CheckAsync(new() { Force = true });
        await Expect(page.GetByText("A quina velocitat?")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publiqueu-lo" }).ClickAsync();
        await Expect(page.GetByText("Publicat (versió 1)")).ToBeVisibleAsync();
        await BarriersAsync(page);
        await page.GotoAsync($"{site.Address}/ca/oficina/formularis/connectivitat_prova/edita?n=fibra");
        await page.Locator("button[value=keep-new]").ClickAsync();
        await Expect(page.Locator("[data-part=meanwhile]")).ToContainTextAsync("És al banc");
        await page.GotoAsync($"{site.Address}/ca/oficina/formularis/banc?q=FIBRA");
        await page.Locator("th[scope=row] a").First.LeadAsync();
        await BarriersAsync(page);
        await page.Context.CloseAsync();
    }

    private static async Task AddAsync(IPage page, string type, string name, string ca, string en)
    {
        var before = await page.Locator("li[data-key]").CountAsync();
        await page.Locator("#f-add-type").SelectOptionAsync(type);
        await page.Locator("button[name=act][value=add]").ClickAsync();
        await Expect(page.Locator("li[data-key]")).ToHaveCountAsync(before + 1);
        await page.Locator("[name='c:name']").FillAsync(name);
        await page.Locator("[name='c:label::ca']").FillAsync(ca);
        await page.Locator("[name='c:label::en']").FillAsync(en);
        await SavedAsync(page);
        await Expect(page.Locator($"li[data-key={name}] > a").First).ToContainTextAsync(ca);
    }

    /// <summary>Whoever goes on to a button leaves the field, and it is saved.</summary>
    private static async Task SavedAsync(IPage page)
    {
        await page.EvaluateAsync("document.activeElement.blur()");
        await Expect(page.Locator("[data-words]").First).ToContainTextAsync("Desat el");
    }

    private static async Task BarriersAsync(IPage page)
    {
        await page.EvaluateAsync(Axe.Script);
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (320, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var found = await page.EvaluateAsync<string[]>($"async () => (await axe.run(document, {AllRules})).violations.map(v => `${{v.id}}: ${{v.nodes[0].html.slice(0, 200)}} ${{v.nodes[0].failureSummary}}`)");
            Assert.True(found.Length == 0, string.Join('\n', found));
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth"), $"scrolls sideways at {width}");
        }

        await page.SetViewportSizeAsync(1280, 900);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
    }
}
