namespace Talaia.Cli.Shell;

/// <summary>Writes a result whole or not at all: beside the file first, then moved over it.</summary>
internal static class OutputFile
{
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var whole = Path.GetFullPath(path);
        var part = $"{whole}.{Environment.ProcessId}.part";
        await File.WriteAllBytesAsync(part, bytes, cancel);
        File.Move(part, whole, overwrite: true);
    }
}
