using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Talaia.Browser.Tests;

/// <summary>A section of the questionnaire answered without a mouse.</summary>
[Collection(nameof(Answers))]
public sealed class KeyboardTest(RunningSite site, Chromium chromium)
{
    private const string Section = "questionari/2026-3/EC";

    [Fact]
    public async Task A_section_is_answered_with_Tab_Space_and_Enter_alone()
    {
        var page = await chromium.NewPersonAsync();
        await site.SignInAsync(page, "coordinator.080193");
        await page.GotoAsync($"{site.Address}/ca/{Section}");
        var names = await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('main input[type=radio]')].map(radio => radio.name))]");
        Assert.NotEmpty(names);

        var answered = new HashSet<string>();
        var ticked = false;
        for (var tab = 0; tab < 200; tab++)
        {
            await page.Keyboard.PressAsync("Tab");
            var (type, name, value) = await FocusedAsync(page);
            if (type == "radio" && answered.Add(name))
            {
                await page.Keyboard.PressAsync("Space");
            }
            else if (type == "checkbox" && !ticked)
            {
                await page.Keyboard.PressAsync("Space");
                ticked = true;
            }
            else if (type == "submit" && value == "leave")
            {
                Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches(':focus-visible')"), "nothing shows where one is");
                await page.Keyboard.PressAsync("Enter");
                break;
            }
        }

        await Expect(page).ToHaveURLAsync(new Regex("/questionari/2026-3$"));
        Assert.Equal(names.Order(), answered.Order());
        await page.GotoAsync($"{site.Address}/ca/{Section}");
        Assert.Equal(names.Length, await page.Locator("main input[type=radio]:checked").CountAsync());
        Assert.Equal(1, await page.Locator("main input[type=checkbox]:checked").CountAsync());
    }

    [Fact]
    public async Task The_first_Tab_offers_to_pass_over_the_navigation()
    {
        var page = await chromium.NewPersonAsync();
        await page.GotoAsync($"{site.Address}/ca/");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("contingut", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    private static async Task<(string Type, string Name, string Value)> FocusedAsync(IPage page)
    {
        var focused = await page.EvaluateAsync<string[]>("[document.activeElement.type ?? '', document.activeElement.name ?? '', document.activeElement.value ?? '']");
        return (focused[0], focused[1], focused[2]);
    }
}
