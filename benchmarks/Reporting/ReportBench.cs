using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Bench.Measuring;
using Talaia.Bench.Serving;
using Talaia.House.Composition;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Reports.Documents;
using Talaia.Reports.Publishing;
using Talaia.Reports.Typesetting;

namespace Talaia.Bench.Reporting;

/// <summary>
/// The files of the demonstration's published report, and of one stretched to forty pages or more: by a new `talaia report build` each time (cold), and in one
/// process with its typesetter warm.
/// </summary>
internal static class ReportBench
{
    private const int Cold = 5;
    private const int Warm = 15;
    private const int LongPages = 40;

    private static readonly Period Period = new(2026, 2);

    public static async Task<List<Measurement>> RunAsync()
    {
        var folder = await DemonstrationFolder.CopyAsync();
        await using var services = DemonstrationFolder.House(new HouseSettings(folder));
        var measured = new List<Measurement>();
        measured.AddRange(await FormatAsync(services, folder, "html", "report.html", "the published report of the demonstration"));
        measured.AddRange(await FormatAsync(services, folder, "pdf", "report.pdf", $"the same, {await PagesAsync(services)} pages"));
        measured.AddRange(await FormatAsync(services, folder, "pdf", "report.pdf-long", $"the same with its text repeated, {await StretchAsync(services)} pages"));
        return measured;
    }

    private static async Task<IEnumerable<Measurement>> FormatAsync(ServiceProvider services, string folder, string format, string name, string what)
    {
        var (cold, peak) = (new List<double>(), new List<double>());
        for (var run = 0; run < Cold; run++)
        {
            var (seconds, megabytes) = await ByCommandAsync(folder, format);
            cold.Add(seconds);
            peak.Add(megabytes);
        }

        var (warm, size) = (new List<double>(), 0);
        for (var run = 0; run <= Warm; run++)
        {
            var began = Stopwatch.GetTimestamp();
            size = await UseAsync<BuildReport, int>(services, async build => (await build.RunAsync(Period, Language.Catalan, format)).Bytes.Length);
            if (run > 0)
                warm.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        return
        [
            Measurement.MedianOf($"{name}.cold", cold, "s", $"`talaia report build --format {format}`, a new process each time; {what}"),
            Measurement.MedianOf($"{name}.cold.memory", peak, "MB", "largest resident set of that process, its typesetting worker not counted"),
            Measurement.MedianOf($"{name}.warm", warm, "s", $"in one process, typesetter warm; {what}"),
            new($"{name}.size", size / 1e6, "MB", 1, "the file"),
        ];
    }

    private static async Task<(double Seconds, double Megabytes)> ByCommandAsync(string folder, string format)
    {
        var file = Path.Combine(folder, $"report.{format}");
        var (began, peak) = (Stopwatch.GetTimestamp(), 0L);
        using var process = Process.Start("dotnet", [Programs.Cli, "report", "build", "--data", folder, "--period", $"{Period}", "--lang", "ca", "--format", format, "--out", file]);
        var ended = process.WaitForExitAsync();
        while (await Task.WhenAny(ended, Task.Delay(20)) != ended)
            peak = Math.Max(peak, PeakOf(process));

        return process.ExitCode == 0
            ? (Stopwatch.GetElapsedTime(began).TotalSeconds, peak / 1e6)
            : throw new InvalidOperationException($"`talaia report build` ended with {process.ExitCode}.");
    }

    /// <returns>Bytes; 0 where it ended in the meantime.</returns>
    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>Puts a stretched document in the place of the published one, so that both ways of building take it for the report.</summary>
    /// <returns>How many pages it has.</returns>
    private static async Task<int> StretchAsync(ServiceProvider services)
    {
        var document = (await UseAsync<ReadDocument, ReportDocument?>(services, read => read.RunAsync(Period, Language.Catalan)))!;
        for (var times = 2; ; times++)
        {
            var json = DocumentJson.Write(LongReport.Of(document, times));
            await UseAsync<TalaiaDb, int>(services, db => db.Database.ExecuteSqlAsync(
                $"UPDATE report_documents SET json = {json} WHERE language = 'ca' AND report_id = (SELECT id FROM reports WHERE period = {Period.ToString()})"));
            if (await PagesAsync(services) is >= LongPages and var pages)
                return pages;
        }
    }

    private static async Task<int> PagesAsync(ServiceProvider services) =>
        (await services.GetRequiredService<TypesetterPool>().TypesetAsync(
            (await UseAsync<ReadDocument, ReportDocument?>(services, read => read.RunAsync(Period, Language.Catalan)))!, DateTimeOffset.UnixEpoch)).Pages;

    private static async Task<TResult> UseAsync<TService, TResult>(ServiceProvider services, Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
