using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Talaia.Browser.Tests;

/// <summary>The palette by keyboard alone, and what stands in its place without scripts.</summary>
public sealed class PaletteTest(RunningSite site, Chromium chromium)
{
    [Theory, InlineData("Control+k"), InlineData("/")]
    public async Task A_key_opens_it_and_Enter_leads_to_what_was_found(string key)
    {
        var page = await chromium.NewPersonAsync();
        await page.GotoAsync($"{site.Address}/ca/metodologies");
        await page.Keyboard.PressAsync(key);
        var box = page.GetByRole(AriaRole.Combobox);
        await Expect(box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("igual");
        await Expect(page.GetByRole(AriaRole.Option).First).ToHaveTextAsync("Igualada");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.Locator("[role=option][aria-selected=true]")).ToHaveCountAsync(1);
        Assert.Equal(await page.Locator("[aria-selected=true]").GetAttributeAsync("id"), await box.GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/ca/municipis/081022$"));
    }

    [Fact]
    public async Task Arrows_walk_round_and_Escape_gives_the_focus_back()
    {
        var page = await chromium.NewPersonAsync();
        await page.GotoAsync($"{site.Address}/ca/metodologies");
        await page.Locator(".seek").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.InsertTextAsync("aigua"); // at once, so that one list comes and no other after it
        await Expect(page.GetByRole(AriaRole.Option)).Not.ToHaveCountAsync(0);
        var count = await page.GetByRole(AriaRole.Option).CountAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.GetByRole(AriaRole.Option).Nth(count - 1)).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog.palette")).ToBeHiddenAsync();
        await Expect(page.Locator(".seek")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_slash_in_a_field_is_a_slash()
    {
        var page = await chromium.NewPersonAsync();
        await page.GotoAsync($"{site.Address}/ca/municipis");
        await page.Locator("input[name=q]").PressAsync("/");
        await Expect(page.Locator("input[name=q]")).ToHaveValueAsync("/");
        await Expect(page.GetByRole(AriaRole.Combobox)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_cannot_be_undone_is_asked_in_a_dialog_and_said_afterwards()
    {
        var page = await chromium.NewPersonAsync();
        await page.GotoAsync($"{site.Address}/ca/estil");
        var dialog = page.Locator("dialog.dialog");
        await page.Locator("talaia-confirm form > .acts .btn").ClickAsync();
        await Expect(dialog).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Deixeu-ho com està" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await page.Locator("talaia-confirm form > .acts .btn").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Feu-ho" }).ClickAsync();
        await Expect(page.Locator("header.top ~ .toast")).ToContainTextAsync("no s’ha canviat res");
    }
}
