using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Talaia.TestKit.Mail;

/// <summary>
/// A real SMTP server (aiosmtpd) on a loopback address of its own, which keeps what it takes in a Maildir. It can be killed as by the system's hand and started again on the
/// same port with the same mailbox.
/// </summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private const string IsOpen = "Server is listening on";
    private const string IsBegun = ">> b'DATA'";

    private static int _servers;

    private readonly string _folder = Directory.CreateTempSubdirectory("talaia-smtp-").FullName;
    private readonly IPAddress _host = OwnHost();
    private readonly int _port;
    private readonly List<(int Count, TaskCompletionSource Reached)> _awaited = [];
    private Process? _process;
    private int _begun;

    private SmtpServer() => _port = FreePort(_host);

    /// <summary>As `TALAIA_SMTP` names it.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"smtp://{_host}:{_port}");

    /// <summary>What it has taken: one file a letter.</summary>
    public IReadOnlyList<string> Letters => Directory.Exists(New) ? Directory.GetFiles(New) : [];

    private string New => Path.Combine(_folder, "mail", "new");

    public static async Task<SmtpServer> StartAsync()
    {
        var server = new SmtpServer();
        await server.OpenAsync();
        return server;
    }

    /// <summary>Opens it again after <see cref="KillAsync"/>. Returns when it takes connections.</summary>
    public async Task OpenAsync()
    {
        _process = Process.Start(new ProcessStartInfo("aiosmtpd",
            ["-n", "-d", "-l", string.Create(CultureInfo.InvariantCulture, $"{_host}:{_port}"), "-c", "postbox.Postbox", Path.Combine(_folder, "mail")])
        {
            RedirectStandardError = true,
            Environment = { ["PYTHONPATH"] = Here(), ["PYTHONDONTWRITEBYTECODE"] = "1" },
        }) ?? throw new InvalidOperationException("aiosmtpd did not start.");
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
                open.TrySetException(new InvalidOperationException("aiosmtpd ended before it was open."));
            else if (line.Data.Contains(IsOpen, StringComparison.Ordinal))
                open.TrySetResult();
            else if (line.Data.Contains(IsBegun, StringComparison.Ordinal))
                Begun();
        };
        _process.BeginErrorReadLine();
        await open.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>Ends when the server has begun to take so many letters in all.</summary>
    public Task BegunAsync(int letters)
    {
        lock (_awaited)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_begun >= letters)
                reached.SetResult();
            else
                _awaited.Add((letters, reached));
            return reached.Task;
        }
    }

    /// <summary>SIGKILL: whoever speaks with it gets no answer.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Begun()
    {
        lock (_awaited)
        {
            _begun++;
            foreach (var (_, reached) in _awaited.Where(awaited => awaited.Count <= _begun))
                reached.TrySetResult();
        }
    }

    /// <summary>A loopback address that nobody else uses: while a server is down, its port on 127.0.0.1 could be taken by a neighbour, who would then get its letters.</summary>
    private static IPAddress OwnHost()
    {
        var number = Interlocked.Increment(ref _servers);
        return new IPAddress([127, (byte)(2 + (Environment.ProcessId % 250)), (byte)(number / 250 % 250), (byte)((number % 250) + 1)]);
    }

    private static int FreePort(IPAddress host)
    {
        using var listener = new TcpListener(host, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
