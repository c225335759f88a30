using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Talaia.Browser.Tests;

/// <summary>A form that the office has brought and published, to be asked by waves.</summary>
public sealed class AskedForm(RunningSite site, Chromium chromium) : IAsyncLifetime
{
    /// <summary>As a form keeps its title: curly quotes of a sheet become plain ones.</summary>
    private const string Name = "L'oficina";

    private IPage? _office;

    public async ValueTask InitializeAsync()
    {
        _office = await chromium.NewPersonAsync();
        await site.SignInAsync(_office, "manager");
        await _office.GotoAsync($"{site.Address}/ca/oficina/formularis");
        await _office.Locator("main input[name=file]").SetInputFilesAsync(Path.Combine(AppContext.BaseDirectory, "form.md"));
        await _office.Locator("main form:has(input[type=file]) button[type=submit]").LeadAsync();
        await _office.Locator("button[name=go][value=import]").LeadAsync();
        Sheet = new Uri(_office.Url).AbsolutePath;
        await _office.Locator("form[action$='/publica'] button").First.LeadAsync();
    }

    /// <summary>The address of the form's own page at the office.</summary>
    public string Sheet { get; private set; } = "";

    /// <summary>Opens a wave that asks the form.</summary>
    public async Task OpenAsync(string wave)
    {
        await _office!.GotoAsync($"{site.Address}/ca/oficina/onades");
        var form = _office.Locator("form:has([name=period])");
        await form.Locator("[name=period]").FillAsync(wave);
        await form.Locator("[name=opens]").FillAsync("2020-01-01");
        await form.Locator("[name=closes]").FillAsync("2099-12-31");
        var choice = form.Locator("select[name=form] option", new() { HasText = Name }); // other tests publish forms on the same site
        await form.Locator("select[name=form]").SelectOptionAsync((await choice.GetAttributeAsync("value"))!);
        await form.Locator("button[type=submit]").First.ClickAsync();
        await Assertions.Expect(_office).ToHaveURLAsync(new Regex($"/{wave}$"));
    }

    public async ValueTask DisposeAsync() => await (_office?.Context.CloseAsync() ?? Task.CompletedTask);
}
