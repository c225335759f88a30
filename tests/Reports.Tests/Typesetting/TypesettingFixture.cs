using System.Diagnostics;
using Talaia.Reports.Typesetting;

namespace Talaia.Reports.Tests.Typesetting;

/// <summary>One pool for all tests, as one process has one, and the tools that look into a PDF.</summary>
public sealed class TypesettingFixture : IAsyncLifetime
{
    internal TypesetterPool Pool { get; } = new(new() { Workers = 1 });

    internal static async Task<string> LookAsync(byte[] pdf, string tool, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        await File.WriteAllBytesAsync(file, pdf);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, [.. arguments.Select(argument => argument == "FILE" ? file : argument)]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => Pool.DisposeAsync();
}
