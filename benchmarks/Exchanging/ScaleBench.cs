using System.Diagnostics;
using System.Globalization;
using Talaia.Bench.Answering;
using Talaia.Bench.Measuring;
using Talaia.Bench.Serving;
using Talaia.Metamodel.Exchange;

namespace Talaia.Bench.Exchanging;

/// <summary>
/// Models of the size of a national reference model and of 100,000 elements taken into a database, by a new `talaia metamodel import` each, and the pages of
/// the great one, which stands in the demonstration's folder as its second and third release.
/// </summary>
internal static class ScaleBench
{
    private const int Rounds = 20;

    public static async Task<List<Measurement>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("talaia-bench-scale-").FullName;
        try
        {
            var (national, great, changed) = (await FileAsync(folder, "national", 3_000, 0), await FileAsync(folder, "great", 100_000, 0), await FileAsync(folder, "changed", 100_000, 20));
            var measured = new List<Measurement>();
            measured.AddRange(await ImportAsync("metamodel.import", national, 5, DemonstrationFolder.Empty, "3,000 elements into an empty data folder"));
            measured.AddRange(await ImportAsync("metamodel.import-large", great, 1, DemonstrationFolder.Empty, "100,000 elements into an empty data folder"));
            var year = await DemonstrationFolder.CopyAsync();
            measured.AddRange(await ImportAsync("metamodel.import-over", great, 1, () => year, "100,000 elements over the demonstration's release"));
            measured.AddRange(await ImportAsync("metamodel.import-changed", changed, 1, () => year, "100,000 elements over as many: one in twenty gone, two changed or under a new identifier"));
            measured.AddRange(await PagesAsync(year));
            return measured;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> FileAsync(string folder, string name, int elements, int changed)
    {
        var file = Path.Combine(folder, name + ".xml");
        await using var stream = File.Create(file);
        ModelFormats.Write(MadeUpModel.Of(elements, 2 * elements, 350, changed), ModelFormat.ArchiMate, stream);
        return file;
    }

    private static async Task<IEnumerable<Measurement>> ImportAsync(string name, string file, int runs, Func<string> data, string what) =>
        await MetamodelBench.ProgramAsync(name, what, "dotnet", () => [Programs.Cli, "metamodel", "import", file, "--format", "archimate", "--json", "--data", data()], runs);

    private static async Task<List<Measurement>> PagesAsync(string data)
    {
        await using var server = await Server.StartAsync(data);
        using var http = new HttpClient { BaseAddress = server.Address };
        var form = HiddenFields.Of(await http.GetStringAsync(new Uri("/ca/entreu", UriKind.Relative)));
        using var entered = await http.PostAsync(new Uri("/ca/entreu", UriKind.Relative), new FormUrlEncodedContent([.. form, new("email", "steward@demo.talaia.example"), new("password", "demo-talaia-2026")]));
        entered.EnsureSuccessStatusCode();
        var code = MadeUpModel.Id(4);
        (string Name, string Address)[] pages =
        [
            ("tree", "/ca/metamodel/"), ("tree-deep", "/ca/metamodel/?pagina=300"), ("table", "/ca/metamodel/?vista=taula"), ("table-sorted", "/ca/metamodel/?vista=taula&ordre=nom"),
            ("facet", "/ca/metamodel/?vista=llista&tipus=Goal"), ("search", "/ca/metamodel/?q=element+54321"), ("search-common", "/ca/metamodel/?q=element"), ("suggestions", "/ca/metamodel/suggeriments.json?q=elem"),
            ("sheet", $"/ca/metamodel/{code}"), ("relations", $"/ca/metamodel/{code}/relacions?passos=2"), ("quality", "/ca/metamodel/qualitat"), ("quality-list", "/ca/metamodel/qualitat?que=traduccio"),
            ("versions", "/ca/metamodel/versions"), ("release", "/ca/metamodel/versions/3"), ("release-list", "/ca/metamodel/versions/3?que=reworded&pagina=9"), ("comparison", "/ca/metamodel/versions/2?amb=3"),
            ("proposal", $"/ca/metamodel/propostes/nova?tipus=reword-element&element={code}"), ("desk", "/ca/oficina/metamodel"),
        ];
        var measured = new List<Measurement>();
        foreach (var (name, address) in pages)
        {
            var first = await TimeAsync(http, address);
            var (before, times) = (server.Processor, new List<double>());
            for (var round = 0; round < Rounds; round++)
                times.Add(await TimeAsync(http, address));
            var processor = (server.Processor - before).TotalMilliseconds / Rounds;
            measured.AddRange(Measurement.PercentilesOf($"metamodel.page.{name}", times, "ms", string.Create(CultureInfo.InvariantCulture, $"{address}; the first time {first:0} ms; {processor:0} ms of processor each")));
        }

        measured.Add(new Measurement("metamodel.pages.memory", server.ResidentMegabytes, "MB", 1, "resident after all these pages"));
        return measured;
    }

    private static async Task<double> TimeAsync(HttpClient http, string address)
    {
        var began = Stopwatch.GetTimestamp();
        using var page = await http.GetAsync(new Uri(address, UriKind.Relative));
        page.EnsureSuccessStatusCode();
        await page.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
