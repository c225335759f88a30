using Talaia.TestKit;

namespace Talaia.Crash.Tests;

/// <summary>A save that was acknowledged is on disk, whatever becomes of the server at any moment; and the same save sent again counts once.</summary>
public sealed class AcknowledgedAnswersTest
{
    /// <summary>The server falls after this many acknowledgements at the most, while the other devices are somewhere in the middle of theirs.</summary>
    private const int Most = 60;

    /// <summary>Servers that live and fall at the same time, each on a database of its own: most of a life is its start, which keeps one core busy.</summary>
    private const int Houses = 2;

    private static readonly string[] Towns = ["080018", "080193", "250019"];

    [Theory, Engines]
    public Task What_was_acknowledged_outlives_the_killing_of_the_server(Engine engine) =>
        Task.WhenAll(Enumerable.Range(0, Houses).Select(_ => OutliveAsync(engine, kills: (engine == Engine.Sqlite ? 20 : 4) / Houses)));

    private static async Task OutliveAsync(Engine engine, int kills)
    {
        var seed = Random.Shared.Next();
        var chance = new Random(seed);
        await using var house = await OpenWaveHouse.MakeAsync(engine);
        var paths = await OpenWaveHouse.TextPathsAsync(house);
        var devices = (await OpenWaveHouse.InviteAsync(house, Towns)).SelectMany(link => paths.Take(3).Select(path => new Device(link, path))).ToList();

        for (var kill = 0; kill < kills; kill++)
        {
            await using var server = await ServerProcess.StartAsync(house.Settings);
            await CheckAsync(devices, server.Address);
            await SaveUntilKilledAsync(devices, server, chance.Next(1, Most));
        }

        await using (var server = await ServerProcess.StartAsync(house.Settings))
        {
            await CheckAsync(devices, server.Address);
            foreach (var device in devices.Where(device => device.Begun > device.Acknowledged))
                await device.SaveAsync(server.Address);
            foreach (var town in devices.GroupBy(device => device.Town))
                Assert.True(await town.First().CheckAsync(server.Address) == town.Sum(device => device.Begun), $"A key of {town.Key} was counted twice or never (seed {seed}).");
        }

        Assert.True(devices.Sum(device => device.Acknowledged) >= kills, "The devices had nothing acknowledged, so nothing was tested.");
        devices.ForEach(device => device.Dispose());
    }

    private static Task CheckAsync(List<Device> devices, Uri server) => Task.WhenAll(devices.Select(device => device.CheckAsync(server)));

    private static async Task SaveUntilKilledAsync(List<Device> devices, ServerProcess server, int after)
    {
        var left = after;
        var killed = new TaskCompletionSource();
        var saving = devices.Select(device => device.SaveUntilBrokenAsync(server.Address, () =>
        {
            if (Interlocked.Decrement(ref left) == 0)
                _ = server.KillAsync().ContinueWith(_ => killed.SetResult(), TaskScheduler.Default);
        })).ToList();
        await Task.WhenAll(saving);
        await killed.Task;
    }
}
