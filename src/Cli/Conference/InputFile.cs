using Talaia.Kernel.Problems;

namespace Talaia.Cli.Conference;

/// <summary>Reads a foreign file whole, but not one that is larger than anybody could mean.</summary>
internal static class InputFile
{
    /// <exception cref="InputException">The file is larger.</exception>
    public static async Task<byte[]> ReadAsync(string path, int mostBytes, CancellationToken cancel)
    {
        if (new FileInfo(path) is { Exists: true } file && file.Length > mostBytes)
            throw new InputException(new Problem("too-large", $"the file has more than {mostBytes >> 20} MB", new Where(file.Name)));
        return await File.ReadAllBytesAsync(path, cancel);
    }
}
