using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Talaia.Browser.Tests;

/// <summary>The tree of the metamodel and its search by keyboard alone.</summary>
public sealed class TreeTest(RunningSite site, Chromium chromium)
{
    private async Task<IPage> OpenAsync()
    {
        var page = await chromium.NewPersonAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync($"{site.Address}/ca/metamodel");
        await Expect(page.GetByRole(AriaRole.Tree)).ToBeVisibleAsync();
        return page;
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent");

    [Fact]
    public async Task Arrows_Home_End_and_letters_walk_the_tree_and_Enter_opens_the_sheet()
    {
        var page = await OpenAsync();
        Assert.Equal(1, await page.Locator("ul.tree [tabindex='0']").CountAsync());
        await page.Locator("ul.tree [tabindex='0']").FocusAsync();
        Assert.Equal("Municipi", await FocusedAsync(page));
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("Connectivitat del territori", await FocusedAsync(page));
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(":focus")).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("Cobertura fixa i mòbil a tots els nuclis", await FocusedAsync(page));
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Locator(":focus")).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("End");
        Assert.Equal("Consum, proximitat i economia circular", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Home");
        Assert.Equal("Municipi", await FocusedAsync(page));
        await page.Clock.PauseAtAsync(DateTime.UtcNow.AddHours(1)); // what is typed counts as one word while no time passes between its letters
        await page.Keyboard.TypeAsync("intel");
        Assert.Equal("Intel·ligència artificial", await FocusedAsync(page));
        Assert.Equal(1, await page.Locator("ul.tree [tabindex='0']").CountAsync());
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/ca/metamodel/ET.5$"));
    }

    [Fact]
    public async Task Everything_unfolds_and_folds_and_the_tree_stays_sound()
    {
        var page = await OpenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Desplegueu-ho tot" }).ClickAsync();
        await Expect(page.Locator("ul.tree [aria-expanded=false]")).ToHaveCountAsync(0);
        Assert.True(await page.Locator("ul.tree [role=treeitem]:visible").CountAsync() >= 452);
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Plegueu-ho tot", Exact = true }).ClickAsync();
        await Expect(page.Locator("ul.tree [role=treeitem]:visible")).ToHaveCountAsync(6);
    }

    [Fact]
    public async Task The_search_suggests_and_without_a_choice_Enter_searches()
    {
        var page = await OpenAsync();
        var box = page.Locator("main").GetByRole(AriaRole.Combobox);
        await box.FillAsync("registre elec");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        var option = page.GetByRole(AriaRole.Option).First;
        var (field, list) = ((await box.BoundingBoxAsync())!, (await option.BoundingBoxAsync())!);
        Assert.True(list.Y >= field.Y + field.Height, "what is suggested covers the field");
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        await box.PressAsync("Escape");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await box.FillAsync("registre elect");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await box.PressAsync("ArrowDown");
        await box.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/ca/metamodel/[A-Z]{2}[.0-9]+$"));
        await page.GoBackAsync();
        await page.Locator("main").GetByRole(AriaRole.Combobox).FillAsync("aigua");
        await page.Locator("main").GetByRole(AriaRole.Combobox).PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?q=aigua"));
    }
}
