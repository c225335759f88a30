using System.Diagnostics;
using Talaia.Bench.Measuring;
using Talaia.Bench.Serving;
using Talaia.Metamodel.Diff;
using Talaia.Metamodel.Exchange;

namespace Talaia.Bench.Exchanging;

/// <summary>
/// Reading a model in the ArchiMate exchange format, by a new `talaia metamodel stats` each time, beside xmllint with the official schema where the folder of
/// foreign data is there; and comparing two models in one process.
/// </summary>
internal static class MetamodelBench
{
    private const int Runs = 5;

    public static async Task<List<Measurement>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("talaia-bench-metamodel-");
        try
        {
            var measured = new List<Measurement>();
            measured.AddRange(await FileAsync(folder.FullName, "metamodel.read", 3_000, 6_000, 350));
            measured.AddRange(await FileAsync(folder.FullName, "metamodel.read-large", 100_000, 200_000, 350));
            measured.AddRange(Compare("metamodel.diff", 3_000));
            measured.AddRange(Compare("metamodel.diff-large", 100_000));
            return measured;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IEnumerable<Measurement>> FileAsync(string folder, string name, int elements, int relations, int views)
    {
        var file = Path.Combine(folder, $"{elements}.xml");
        await using (var stream = File.Create(file))
            ModelFormats.Write(MadeUpModel.Of(elements, relations, views), ModelFormat.ArchiMate, stream);
        var what = FormattableString.Invariant($"{elements} elements, {relations} relations, {views} views, {new FileInfo(file).Length / 1e6:0.0} MB");
        var measured = new List<Measurement>();
        measured.AddRange(await ProgramAsync(name, $"a new `talaia metamodel stats` each time; {what}", "dotnet", () => [Programs.Cli, "metamodel", "stats", file, "--json"]));
        if (Schema() is { } schema)
            measured.AddRange(await ProgramAsync($"{name}.xmllint", $"`xmllint --stream --schema`; {what}", "xmllint", () => ["--noout", "--nonet", "--stream", "--schema", schema, file]));
        return measured;
    }

    /// <param name="arguments">Asked for each run.</param>
    public static async Task<IEnumerable<Measurement>> ProgramAsync(string name, string what, string program, Func<string[]> arguments, int runs = Runs)
    {
        var (seconds, peak) = (new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            var (used, most) = (TimeSpan.Zero, 0L);
            var start = new ProcessStartInfo(program, arguments()) { RedirectStandardOutput = true, RedirectStandardError = true };
            if (Schema() is { } schema)
                start.Environment["XML_CATALOG_FILES"] = Path.Combine(Path.GetDirectoryName(schema)!, "catalog.xml");
            using var process = Process.Start(start)!;
            var ended = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
            while (await Task.WhenAny(ended, Task.Delay(5)) != ended)
            {
                try
                {
                    process.Refresh();
                    (used, most) = (process.TotalProcessorTime, Math.Max(most, process.PeakWorkingSet64));
                }
                catch (InvalidOperationException)
                {
                    // It has ended in the meantime.
                }
            }

            if (process.ExitCode != 0)
                throw new InvalidOperationException($"«{program}» ended with {process.ExitCode}.");
            seconds.Add(used.TotalSeconds);
            peak.Add(most / 1e6);
        }

        return
        [
            Measurement.MedianOf($"{name}.cpu", seconds, "s", $"processor time; {what}"),
            Measurement.MedianOf($"{name}.memory", peak, "MB", $"largest resident set; {what}"),
        ];
    }

    private static IEnumerable<Measurement> Compare(string name, int elements)
    {
        var (a, b) = (MadeUpModel.Of(elements, 2 * elements, 0), MadeUpModel.Of(elements, 2 * elements, 0, changed: 20));
        var seconds = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var began = Stopwatch.GetTimestamp();
            if (ModelDiff.Of(a, b).Matched == 0)
                throw new InvalidOperationException("Nothing was matched.");
            seconds.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        return [Measurement.MedianOf(name, seconds, "s", $"two models of {elements} elements, one in twenty gone, two in twenty changed or under a new identifier; in one process")];
    }

    private static string? Schema()
    {
        var folder = Environment.GetEnvironmentVariable("TALAIA_SHARED_DATA") ?? Path.Combine("..", "shared", "data");
        var schema = Path.GetFullPath(Path.Combine(folder, "archimate", "xsd", "exchange-all.xsd"));
        return File.Exists(schema) ? schema : null;
    }
}
