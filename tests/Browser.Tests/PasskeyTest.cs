using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Talaia.Browser.Tests;

/// <summary>Passkeys in a real browser, with Chromium's virtual authenticator: added, used by the button and from the list of a field, renamed, removed. On `localhost`, since a passkey belongs to a name.</summary>
public sealed class PasskeyTest(RunningSite site, Chromium chromium)
{
    private string Address => site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    [Fact]
    public async Task A_passkey_is_added_named_and_signs_in_until_it_is_removed()
    {
        var page = await chromium.NewPersonAsync();
        await DeviceAsync(page);
        await page.AddInitScriptAsync("PublicKeyCredential.isConditionalMediationAvailable = async () => false"); // only the button
        await EnterByPasswordAsync(page, "steward");
        await page.GotoAsync($"{Address}/ca/compte");
        await page.Locator("talaia-passkey input[name='name']").FillAsync("Clau de prova");
        await page.GetByRole(AriaRole.Button, new() { Name = "Afegiu una clau d’accés" }).ClickAsync();
        await Expect(page.Locator(".passkeys")).ToContainTextAsync("Clau de prova");

        await page.Locator(".passkeys summary").ClickAsync();
        await page.Locator(".passkeys input[name='name']").FillAsync("Portàtil");
        await page.Locator(".passkeys").GetByRole(AriaRole.Button, new() { Name = "Deseu" }).ClickAsync();
        await Expect(page.Locator(".passkeys")).ToContainTextAsync("Portàtil");

        await LeaveAsync(page);
        await page.GotoAsync($"{Address}/ca/entreu?returnTo=%2Fca%2Foficina%2Fonades");
        await page.GetByRole(AriaRole.Button, new() { Name = "Useu una clau d’accés" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/ca/oficina/onades$"));

        await page.GotoAsync($"{Address}/ca/compte");
        await Expect(page.Locator("#sessions").Locator("xpath=ancestor::section[@aria-labelledby]")).ToContainTextAsync("clau d’accés");
        await page.Locator(".passkeys").GetByRole(AriaRole.Button, new() { Name = "Elimineu" }).ClickAsync();
        await Expect(page.Locator(".passkeys")).ToHaveCountAsync(0);
        await LeaveAsync(page);
        await page.GotoAsync($"{Address}/ca/entreu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Useu una clau d’accés" }).ClickAsync();
        await Expect(page.GetByText("Aquesta clau d’accés no és de cap compte")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_field_offers_the_passkey_without_the_button()
    {
        var page = await chromium.NewPersonAsync();
        await DeviceAsync(page);
        await EnterByPasswordAsync(page, "editor");
        await page.GotoAsync($"{Address}/ca/compte");
        await page.GetByRole(AriaRole.Button, new() { Name = "Afegiu una clau d’accés" }).ClickAsync();
        await Expect(page.Locator(".passkeys")).ToContainTextAsync("Clau d’accés");
        await LeaveAsync(page);

        // The virtual device takes what the list of the field offers at once.
        await page.GotoAsync($"{Address}/ca/entreu");
        await Expect(page).ToHaveURLAsync(new Regex("/ca/oficina$"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_the_other_ways_stand_and_no_passkey_is_offered()
    {
        var page = await chromium.NewPersonAsync();
        await page.RouteAsync("**/*.js", route => route.AbortAsync());
        await page.GotoAsync($"{Address}/ca/entreu");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Envieu-me l’enllaç" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Useu una clau d’accés" })).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    private async Task EnterByPasswordAsync(IPage page, string who)
    {
        await page.GotoAsync($"{Address}/ca/entreu");
        await page.GetByLabel("Adreça electrònica").FillAsync($"{who}@demo.talaia.example");
        await page.GetByLabel("Contrasenya").FillAsync("demo-talaia-2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Entreu" }).ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("/entreu"));
    }

    private static async Task LeaveAsync(IPage page)
    {
        await page.Locator(".who button").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/ca/$"));
    }

    /// <summary>A device of the browser's own, with a finger always on its reader.</summary>
    private static async Task DeviceAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
