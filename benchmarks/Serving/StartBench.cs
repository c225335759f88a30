using System.Diagnostics;
using Talaia.Bench.Measuring;

namespace Talaia.Bench.Serving;

/// <summary>How long from the start of the process until the front page has been read to its end.</summary>
internal static class StartBench
{
    public static async Task<List<Measurement>> RunAsync()
    {
        var loaded = await DemonstrationFolder.CopyAsync();
        await FirstPageAsync(loaded); // the programs come into the disk cache
        return
        [
            .. await ManyAsync("start.loaded", 9, () => loaded, "process start to front page read, data folder with the demonstration, new process each time"),
            .. await ManyAsync("start.first", 3, DemonstrationFolder.Empty, "the same on an empty data folder: the demonstration is loaded first"),
        ];
    }

    private static async Task<List<Measurement>> ManyAsync(string name, int runs, Func<string> folder, string note)
    {
        var (seconds, processor) = (new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            var (elapsed, used) = await FirstPageAsync(folder());
            seconds.Add(elapsed.TotalSeconds);
            processor.Add(used.TotalSeconds);
        }

        return [Measurement.MedianOf(name, seconds, "s", note), Measurement.MedianOf($"{name}.cpu", processor, "s", "processor time of the process until then")];
    }

    private static async Task<(TimeSpan Elapsed, TimeSpan Processor)> FirstPageAsync(string dataFolder)
    {
        using var http = new HttpClient();
        var began = Stopwatch.GetTimestamp();
        await using var server = await Server.StartAsync(dataFolder);
        await http.GetByteArrayAsync(new Uri(server.Address, "/ca/"));
        return (Stopwatch.GetElapsedTime(began), server.Processor);
    }
}
