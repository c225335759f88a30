using System.Diagnostics;

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

    /// <summary>Returns when the program says that it is open.</summary>
    public static async Task<Server> StartAsync(string dataFolder)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Programs.Web, "--urls", "http://127.0.0.1:0", "--data", dataFolder])
        {
            RedirectStandardOutput = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(IsOpen, StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.ReadToEndAsync();
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
