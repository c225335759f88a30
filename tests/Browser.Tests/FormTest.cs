using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Talaia.Browser.Tests;

/// <summary>A town hall answers a form on a telephone: with scripts and a connection that is cut, without scripts, by keyboard alone.</summary>
[Collection(nameof(Answers))]
public sealed class FormTest(RunningSite site, Chromium chromium, AskedForm asked) : IClassFixture<AskedForm>
{
    private const string Persons = "[name='/oficina/persones']";
    private const string Address = "[name='/oficina/adreca']";
    private const string SecondName = "[name='/feines/tramit[2]/nom']";

    [Fact]
    public async Task What_an_answer_brings_is_there_at_once_and_a_cut_connection_loses_nothing()
    {
        await asked.OpenAsync("2031-1");
        var town = await AsAsync("coordinator.080193");
        await GoAsync(town, "ca/questionari/2031-1/oficina");
        await Expect(town.Locator("label:has(strong)", new() { HasText = "persones" })).ToBeVisibleAsync();

        await town.Locator(Persons).FillAsync("501");
        await town.Keyboard.PressAsync("Tab");
        await Expect(town.Locator(".field.bad .err")).ToContainTextAsync("Fins a 500 persones.");
        await Expect(town.Locator("[data-words]").First).ToContainTextAsync("No s’ha pogut desar");
        await PressAsync(town, "/oficina/web", "no");
        await Expect(town.Locator("[name='/oficina/web'][value=no]")).ToBeCheckedAsync();
        await town.Locator(Persons).FillAsync("12");
        await Expect(town.Locator(Persons)).Not.ToHaveAttributeAsync("aria-invalid", "true");

        await Expect(town.Locator(Address)).ToBeHiddenAsync();
        await PressAsync(town, "/oficina/web", "si");
        await town.Locator(Address).FillAsync("vila.cat 🙂 שלום");
        await PressAsync(town, "/oficina/web", "no");
        await Expect(town.Locator(Address)).ToBeHiddenAsync();
        await PressAsync(town, "/oficina/web", "si");
        await Expect(town.Locator(Address)).ToHaveValueAsync("vila.cat 🙂 שלום");

        await PressAsync(town, "/oficina/comarca", "aran");
        await Expect(town.Locator("label:has([name='/oficina/seu'][value=vielha])")).ToBeVisibleAsync();
        await Expect(town.Locator("label:has([name='/oficina/seu'][value=vic])")).ToBeHiddenAsync();
        await PressAsync(town, "/oficina/seu", "vielha");
        await Expect(town.Locator("[data-words]").First).ToContainTextAsync("Desat");
        await CleanAsync(town);

        await GoAsync(town, "ca/questionari/2031-1/feines");
        await town.Locator("[name='/feines/tramit[1]/nom']").FillAsync("Padró");
        await town.Locator("[name='/feines/tramit[1]/hores']").FillAsync("2,5");
        await Expect(town.GetByText("En total, 2.5 hores.")).ToBeVisibleAsync();
        await Expect(town.Locator("[data-words]").First).ToContainTextAsync("Desat");
        await town.Context.SetOfflineAsync(true);
        await town.Locator("button[name=add]").ClickAsync();
        await Expect(town.Locator(SecondName)).ToBeFocusedAsync();
        await town.Keyboard.TypeAsync("Obres");
        await Expect(town.Locator("[data-words]").First).ToContainTextAsync("Sense connexió");
        await town.GetByRole(AriaRole.Button, new() { Name = "Deseu i continueu" }).ClickAsync();
        await Expect(town.Locator(SecondName)).ToHaveValueAsync("Obres");
        await CleanAsync(town);

        // The browser is closed before the connection comes back; another window finds it, and sends it.
        var later = await town.Context.NewPageAsync();
        await town.CloseAsync();
        await later.Context.SetOfflineAsync(false);
        await GoAsync(later, "ca/questionari/2031-1/feines");
        await Expect(later.Locator(SecondName)).ToHaveValueAsync("Obres");
        await Expect(later.Locator("[data-words]").First).ToContainTextAsync("Desat");
        await later.Locator("button[name=remove]").First.ClickAsync();
        await Expect(later.Locator("[name='/feines/tramit[1]/nom']")).ToHaveValueAsync("Obres");
        await later.GetByRole(AriaRole.Button, new() { Name = "Deseu i continueu" }).ClickAsync();
        await Expect(later.Locator("main")).ToContainTextAsync("vila.cat 🙂 שלום");
        await Expect(later.Locator("main")).Not.ToContainTextAsync("Padró");
        await CleanAsync(later);
        await later.GetByRole(AriaRole.Button, new() { Name = "Envieu" }).ClickAsync();
        await Expect(later).ToHaveURLAsync(new Regex("/enviat$"));
        await later.Context.CloseAsync();
    }

    [Fact]
    public async Task The_same_is_answered_in_Aranese_without_scripts()
    {
        await asked.OpenAsync("2031-2");
        var town = await AsAsync("coordinator.080018", scripts: false);
        await GoAsync(town, "oc/questionari/2031-2/oficina");
        await Expect(town.Locator(Address)).ToBeHiddenAsync();
        await town.Locator(Persons).FillAsync("12");
        await PressAsync(town, "/oficina/web", "si");
        await PressAsync(town, "/oficina/comarca", "aran");
        await NextAsync(town);
        await town.Locator(Address).FillAsync("vila.cat");
        await PressAsync(town, "/oficina/seu", "vielha");
        await NextAsync(town);
        await town.Locator("[name='/feines/tramit[1]/nom']").FillAsync("Padron");
        await town.Locator("button[name=add]").ClickAsync();
        await town.Locator(SecondName).FillAsync("Òbres");
        await NextAsync(town);
        await Expect(town).ToHaveURLAsync(new Regex("/revisa$"));
        foreach (var said in new[] { "Quina adreça a?", "vila.cat", "Vielha", "Padron", "Òbres" })
            await Expect(town.Locator("main")).ToContainTextAsync(said);
        await town.Context.CloseAsync();
    }

    [Fact]
    public async Task And_by_keyboard_alone()
    {
        await asked.OpenAsync("2031-3");
        var town = await AsAsync("respondent.080018");
        await GoAsync(town, "es/questionari/2031-3/oficina");
        await town.Locator(Persons).FocusAsync();
        await town.Keyboard.TypeAsync("12");
        await town.Keyboard.PressAsync("Tab");
        await town.Keyboard.PressAsync("Space");
        await Expect(town.Locator("[name='/oficina/web'][value=si]")).ToBeCheckedAsync();
        await town.Keyboard.PressAsync("Tab");
        await Expect(town.Locator(Address)).ToBeFocusedAsync();
        await town.Keyboard.TypeAsync("vila.cat");
        await town.Keyboard.PressAsync("Tab");
        await town.Keyboard.PressAsync("Space");
        await Expect(town.Locator("[name='/oficina/comarca'][value=aran]")).ToBeCheckedAsync();
        await town.Keyboard.PressAsync("Tab");
        await town.Keyboard.PressAsync("Space");
        await Expect(town.Locator("[name='/oficina/seu'][value=vielha]")).ToBeCheckedAsync();
        await town.Keyboard.PressAsync("Tab");
        await town.Keyboard.PressAsync("Enter");
        await Expect(town).ToHaveURLAsync(new Regex("/feines$"));
        await town.WaitForLoadStateAsync();
        await town.Locator("[name='/feines/tramit[1]/nom']").FocusAsync();
        await town.Keyboard.TypeAsync("Padrón");
        for (var i = 0; i < 3; i++)
            await town.Keyboard.PressAsync("Tab");
        await town.Keyboard.PressAsync("Enter");
        await Expect(town.Locator(SecondName)).ToBeFocusedAsync();
        await CleanAsync(town);
        await town.Context.CloseAsync();
    }

    [Fact]
    public async Task The_office_s_pages_of_forms_have_no_barrier_on_a_telephone()
    {
        var office = await AsAsync("manager");
        foreach (var path in new[] { asked.Sheet[1..], $"{asked.Sheet[1..]}/1/vista", $"{asked.Sheet[1..]}/1/paper" })
        {
            await GoAsync(office, path);
            await CleanAsync(office);
        }

        await office.Context.CloseAsync();
    }

    private async Task<IPage> AsAsync(string who, bool scripts = true)
    {
        var page = await chromium.NewPersonAsync(390, scripts: scripts);
        await site.SignInAsync(page, who);
        return page;
    }

    private async Task GoAsync(IPage page, string path) => Assert.True((await page.GotoAsync($"{site.Address}/{path}"))!.Ok, path);

    private static Task PressAsync(IPage page, string name, string value) => page.Locator($"[name='{name}'][value={value}]").CheckAsync(new() { Force = true });

    private static Task NextAsync(IPage page) => page.Locator("main .acts button[name=go][value=on]").ClickAsync();

    private static async Task CleanAsync(IPage page)
    {
        await page.EvaluateAsync(Axe.Script);
        Assert.Empty(await page.EvaluateAsync<string[]>("async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'], preload: false })).violations.map(v => `${v.id}: ${v.nodes[0].html.slice(0, 200)}`)"));
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth"), $"{page.Url} scrolls sideways");
    }
}
