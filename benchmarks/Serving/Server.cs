using System.Diagnostics;
using Talaia.House.Composition;

namespace Talaia.Bench.Serving;

/// <summary>The real program as a process of its own, on loopback and a port that the system chooses.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const string IsOpen = "Talaia is open at ";

    private readonly Process _process;

    private Server(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Processor time of all its threads so far, both in its own code and in the system's.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident set (VmRSS) in MB of a million bytes.</summary>
    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public static Task<Server> StartAsync(string dataFolder) => StartAsync(new HouseSettings(dataFolder));

    /// <summary>Returns when the program says that it is open.</summary>
    /// <param name="logged">Takes each line that it says afterwards.</param>
    public static async Task<Server> StartAsync(HouseSettings settings, IReadOnlyDictionary<string, string>? environment = null, Action<string>? logged = null)
    {
        string[] database = settings.Connection is { } connection ? ["--db", connection] : [];
        var start = new ProcessStartInfo("dotnet", [Programs.Web, "--urls", "http://127.0.0.1:0", "--data", settings.DataFolder, .. database]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(IsOpen, StringComparison.Ordinal))
                continue;
            _ = Task.Run(async () =>
            {
                while (await process.StandardOutput.ReadLineAsync() is { } more)
                    logged?.Invoke(more);
            });
            return new Server(process, new Uri(line[IsOpen.Length..]));
        }

        throw new InvalidOperationException("The program ended before it was open.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
