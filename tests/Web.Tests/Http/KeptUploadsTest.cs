using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Talaia.House.Composition;
using Talaia.Web.Hosting;

namespace Talaia.Web.Tests.Http;

/// <summary>An upload that waits to be confirmed is one person's, for an hour.</summary>
public sealed class KeptUploadsTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("talaia-uploads-").FullName;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task It_is_found_by_whoever_uploaded_it_and_by_nobody_else()
    {
        var name = await KeepAsync();
        Assert.Null(Uploads.Open(name, "other"));
        Assert.Null(Uploads.Open("../talaia", "steward"));
        Assert.Null(Uploads.Open(new string('0', 32), "steward"));
        await using var found = Uploads.Open(name, "steward");
        Assert.Equal(3, found!.Length);
    }

    [Fact]
    public async Task It_goes_after_use_and_after_an_hour()
    {
        var (used, left) = (await KeepAsync(), await KeepAsync());
        Uploads.Discard(used, "other");
        Uploads.Discard(used, "steward");
        Assert.Null(Uploads.Open(used, "steward"));
        _clock.Advance(TimeSpan.FromMinutes(59));
        await Uploads.Open(left, "steward")!.DisposeAsync();
        _clock.Advance(TimeSpan.FromMinutes(2));
        Uploads.Sweep();
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private KeptUploads Uploads => new(new HouseSettings(_folder), _clock);

    private Task<string> KeepAsync() => Uploads.KeepAsync(new FormFile(new MemoryStream([1, 2, 3]), 0, 3, "file", "model.csv"), "steward", CancellationToken.None);
}
