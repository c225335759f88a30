using Talaia.TestKit;

namespace Talaia.Crash.Tests;

/// <summary>Over the wire as in the use case: the key, not the number of requests, says how often a save counts.</summary>
public sealed class RepeatedKeyTest
{
    [Theory, Engines]
    public async Task The_same_key_sent_by_twenty_requests_at_once_counts_once(Engine engine)
    {
        await using var house = await OpenWaveHouse.MakeAsync(engine);
        var path = (await OpenWaveHouse.TextPathsAsync(house))[0];
        var link = (await OpenWaveHouse.InviteAsync(house, "080018"))[0];
        await using var server = await ServerProcess.StartAsync(house.Settings);

        // Each device names its first save alike, so twenty devices of one question send one key.
        var devices = Enumerable.Range(0, 20).Select(_ => new Device(link, path)).ToList();
        var revisions = await Task.WhenAll(devices.Select(device => device.SaveAsync(server.Address)));

        Assert.All(revisions, revision => Assert.Equal(1, revision));
        Assert.Equal(1, await devices[0].CheckAsync(server.Address));
        devices.ForEach(device => device.Dispose());
    }
}
