using Talaia.Bench.Measuring;

namespace Talaia.Bench.Serving;

/// <summary>How much memory the program holds: after one page, and after many readers at once.</summary>
internal static class MemoryBench
{
    private const int Readers = 8;
    private const int Rounds = 10;

    private static readonly string[] Pages =
        ["/ca/", "/ca/municipis", "/ca/municipis/080193", "/ca/metamodel/", "/ca/necessitats", "/ca/solucions", "/ca/tendencies", "/ca/informes", "/ca/informes/2026-2", "/ca/entreu"];

    public static async Task<List<Measurement>> RunAsync()
    {
        var (idle, loaded) = (new List<double>(), new List<double>());
        for (var run = 0; run < 3; run++)
        {
            await using var server = await Server.StartAsync(await DemonstrationFolder.CopyAsync());
            using var http = new HttpClient { BaseAddress = server.Address };
            await http.GetByteArrayAsync(new Uri("/ca/", UriKind.Relative));
            idle.Add(await SettledAsync(server));
            await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => ReadAsync(http)));
            loaded.Add(await SettledAsync(server));
        }

        return
        [
            Measurement.MedianOf("memory.idle", idle, "MB", "resident, idle for some seconds after the front page"),
            Measurement.MedianOf("memory.after-load", loaded, "MB", $"resident, idle for some seconds after {Readers} readers at once of {Rounds * Pages.Length} public pages each"),
        ];
    }

    private static async Task ReadAsync(HttpClient http)
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var page in Pages)
                await http.GetByteArrayAsync(new Uri(page, UriKind.Relative));
        }
    }

    private static async Task<double> SettledAsync(Server server)
    {
        await Task.Delay(TimeSpan.FromSeconds(4));
        return server.ResidentMegabytes;
    }
}
