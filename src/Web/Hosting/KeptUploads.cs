using System.Security.Cryptography;
using System.Text;
using Talaia.House.Composition;

namespace Talaia.Web.Hosting;

/// <summary>
/// Files that somebody uploads to see what they would change before they are taken. Each is kept in the data folder under a random name that only whoever
/// uploaded it can use, and goes after use, or after an hour. Of several servers, each keeps its own, unless they share the folder.
/// </summary>
internal sealed class KeptUploads(HouseSettings settings, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private string Folder => Path.Combine(settings.DataFolder, "uploads");

    /// <returns>The name by which the person finds the file again, 32 hexadecimal digits.</returns>
    public async Task<string> KeepAsync(IFormFile file, string actor, CancellationToken cancel)
    {
        Sweep();
        Directory.CreateDirectory(Folder);
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var path = PathOf(name, actor)!;
        await using (var kept = new FileStream(path, FileMode.CreateNew))
            await file.CopyToAsync(kept, cancel);
        File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
        return name;
    }

    /// <returns>Null where there is no such file, or it is somebody else's, or its hour is over.</returns>
    public FileStream? Open(string name, string actor)
    {
        Sweep();
        return PathOf(name, actor) is { } path && File.Exists(path) ? File.OpenRead(path) : null;
    }

    public void Discard(string name, string actor)
    {
        if (PathOf(name, actor) is { } path)
            File.Delete(path);
    }

    /// <summary>Deletes what is older than an hour.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(Folder))
            return;
        foreach (var path in Directory.GetFiles(Folder).Where(path => clock.GetUtcNow() - File.GetLastWriteTimeUtc(path) > Kept))
            File.Delete(path);
    }

    private string? PathOf(string name, string actor) => name.Length == 32 && name.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(Folder, $"{name}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name + actor)))[..32]}")
        : null;
}

/// <summary>Uploads that nobody came back for.</summary>
internal sealed class SweepUploads(KeptUploads uploads, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(10), clock);
        do
            uploads.Sweep();
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
