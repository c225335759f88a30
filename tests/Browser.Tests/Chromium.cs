using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Talaia.Browser.Tests.Chromium))]

namespace Talaia.Browser.Tests;

/// <summary>The distribution's Chromium, and a fresh profile for each person.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Milliseconds until something that is waited for counts as not coming: on a machine that has much else to do, much later than usual.</summary>
    private const int Patience = 90_000;

    private int _people;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        Assertions.SetDefaultExpectTimeout(Patience);
    }

    public async Task<IPage> NewPersonAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        // Each comes from an address of their own, by the word of a proxy on this machine, so that limits by address count them apart.
        var number = Interlocked.Increment(ref _people);
        var from = new Dictionary<string, string> { ["X-Forwarded-For"] = $"10.0.{number / 250}.{number % 250 + 1}" };
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 }, Locale = "ca", ColorScheme = scheme, JavaScriptEnabled = scripts, ExtraHTTPHeaders = from,
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
