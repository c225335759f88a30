using System.Collections.Concurrent;
using System.Diagnostics;
using Talaia.House.Composition;

namespace Talaia.Crash.Tests;

/// <summary>The real program as a process of its own on a port that the system chooses, so that it can be killed as by a power cut or the system's hand.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string IsOpen = "Talaia is open at ";

    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Returns when the program says that it is open.</summary>
    public static async Task<ServerProcess> StartAsync(HouseSettings settings)
    {
        string[] database = settings.Connection is { } connection ? ["--db", connection] : [];
        var process = Process.Start(new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Talaia.Web.dll"), "--urls", "http://127.0.0.1:0", "--empty", "--data", settings.DataFolder, .. database])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // One device saves here as often as a thousand people do. It lives for a second: code that is measured, or counted, to be made faster later never pays, nor does a heap for many cores.
            Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_TC_CallCounting"] = "0", ["DOTNET_gcServer"] = "0", ["TALAIA_API_PER_MINUTE"] = "1000000" },
        })!;
        var said = new ConcurrentQueue<string?>();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            said.Enqueue(line.Data);
            if (line.Data?.StartsWith(IsOpen, StringComparison.Ordinal) == true)
                address.TrySetResult(new Uri(line.Data[IsOpen.Length..]));
            else if (line.Data is null)
                address.TrySetException(new InvalidOperationException("The program ended before it was open: " + string.Join('\n', said)));
        };
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ServerProcess(process, await address.Task.WaitAsync(TimeSpan.FromMinutes(2)));
    }

    /// <summary>SIGKILL: the program gets no word in. Returns when it is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }
}
