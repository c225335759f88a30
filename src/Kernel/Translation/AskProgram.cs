using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Talaia.Kernel.Translation;

/// <summary>Gives a text to a program and takes its answer. No shell sees either; a program that does not end in time is killed with all that it started.</summary>
internal static class AskProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <returns>What it wrote; null where it cannot be started, fails, or does not end in time.</returns>
    public static async Task<string?> RunAsync(string program, IEnumerable<string> arguments, string input, CancellationToken cancel, TimeSpan? patience = null)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = utf8, StandardOutputEncoding = utf8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience ?? Patience);
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(limit.Token);
                var errors = process.StandardError.ReadToEndAsync(limit.Token);
                await WriteAsync(process, input, limit.Token);
                await process.WaitForExitAsync(limit.Token);
                await errors;
                return process.ExitCode == 0 ? await output : null;
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return null;
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task WriteAsync(Process process, string input, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all of it; what it says by its code is heard.
        }
    }
}
