using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Talaia.Reports.Typesetting;

/// <summary>One Node process that sets one document at a time. Not safe for use by two at once; ended, never repaired.</summary>
internal sealed class TypesettingWorker : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _complaints = new();

    private TypesettingWorker(Process process) => _process = process;

    public bool IsAlive => !_process.HasExited;

    public int ProcessId => _process.Id;

    /// <summary>What the process wrote before it died; at most 4,000 characters.</summary>
    public string Complaints
    {
        get
        {
            lock (_complaints)
                return _complaints.ToString();
        }
    }

    /// <exception cref="TypesetterUnavailableException">Node, the worker or its packages are missing.</exception>
    public static TypesettingWorker Start(TypesetterOptions options)
    {
        TypesetterFolder.Check(options);
        var start = new ProcessStartInfo(options.Node)
        {
            WorkingDirectory = options.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        var megabytes = options.MaxMemoryMegabytes.ToString(CultureInfo.InvariantCulture);
        foreach (var argument in new[] { $"--max-old-space-size={megabytes}", Path.Combine(options.Folder, "worker.mjs"), megabytes })
            start.ArgumentList.Add(argument);
        try
        {
            var worker = new TypesettingWorker(Process.Start(start)!);
            worker._process.ErrorDataReceived += (_, line) => worker.Hear(line.Data);
            worker._process.BeginErrorReadLine();
            return worker;
        }
        catch (Win32Exception missing)
        {
            throw new TypesetterUnavailableException(
                $"PDFs cannot be made: «{options.Node}» could not be started. Install Node 20 or later and make it findable in PATH. Other formats are not affected.", missing);
        }
    }

    /// <exception cref="IOException">The process ended, or is no longer speaking the protocol.</exception>
    public async Task<(WorkerAnswer Answer, byte[] Pdf)> SetAsync(WorkerRequest request, CancellationToken cancellation)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(request, JsonSerializerOptions.Web);
        var frame = new byte[json.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(frame, json.Length);
        json.CopyTo(frame, 4);
        var (input, output) = (_process.StandardInput.BaseStream, _process.StandardOutput.BaseStream);
        await input.WriteAsync(frame, cancellation);
        await input.FlushAsync(cancellation);

        var length = new byte[4];
        await output.ReadExactlyAsync(length, cancellation);
        var head = new byte[Within(BinaryPrimitives.ReadInt32BigEndian(length), 1 << 20)];
        await output.ReadExactlyAsync(head, cancellation);
        var answer = JsonSerializer.Deserialize<WorkerAnswer>(head, JsonSerializerOptions.Web) ?? throw new IOException("The worker gave no answer.");
        var pdf = new byte[Within(answer.Bytes, 1 << 28)];
        await output.ReadExactlyAsync(pdf, cancellation);
        return (answer, pdf);
    }

    public void Dispose()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It had ended by itself.
        }

        _process.Dispose();
    }

    private static int Within(int length, int most) => length >= 0 && length <= most ? length : throw new IOException("The worker answered something else than a document.");

    private void Hear(string? line)
    {
        lock (_complaints)
        {
            if (line is not null && _complaints.Length + line.Length < 4_000)
                _complaints.AppendLine(line);
        }
    }
}
