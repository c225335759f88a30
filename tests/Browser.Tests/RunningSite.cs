using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Talaia.Browser.Tests.RunningSite))]

namespace Talaia.Browser.Tests;

/// <summary>The real program on a data folder of its own, with the demonstration year, listening on loopback.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("talaia-browser-").FullName;
    private Process? _process;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    public string Data => _data;

    public async ValueTask InitializeAsync()
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Talaia.Web.dll"), "--urls", Address, "--data", _data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        })!;
        var output = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var open = new TaskCompletionSource();
        void Read(string? line)
        {
            output.Enqueue(line ?? "");
            if (line?.StartsWith("Talaia is open", StringComparison.Ordinal) == true)
                open.TrySetResult();
        }

        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => open.TrySetException(new InvalidOperationException("The site ended: " + string.Join('\n', output)));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await open.Task.WaitAsync(TimeSpan.FromMinutes(3));
    }

    /// <summary>Signs one of the demonstration's accounts in.</summary>
    /// <param name="who">What stands before the @.</param>
    public async Task SignInAsync(IPage page, string who)
    {
        await page.GotoAsync($"{Address}/ca/entreu");
        await page.GetByLabel("Adreça electrònica").FillAsync($"{who}@demo.talaia.example");
        await page.GetByLabel("Contrasenya").FillAsync("demo-talaia-2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Entreu" }).ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("/entreu"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_data, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
