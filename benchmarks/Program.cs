using System.Text.Encodings.Web;
using System.Text.Json;
using Talaia.Bench.Answering;
using Talaia.Bench.Answering.Load;
using Talaia.Bench.Exchanging;
using Talaia.Bench.Measuring;
using Talaia.Bench.Reporting;
using Talaia.Bench.Serving;

// ./bench [NAME|all] [--json FILE]: results as JSON on stdout, what is being done on stderr.
// What lasts as long as it says is measured where it is asked for by its name.
const string Lasting = "-hour";
var benches = new Dictionary<string, Func<Task<List<Measurement>>>>
{
    ["start"] = StartBench.RunAsync,
    ["memory"] = MemoryBench.RunAsync,
    ["consultation"] = ConsultationBench.RunAsync,
    ["consultation-load"] = LoadBench.RunAsync,
    ["consultation-hour"] = LoadBench.RunPartAsync,
    ["consultation-whole-hour"] = LoadBench.RunWholeAsync,
    ["metamodel"] = MetamodelBench.RunAsync,
    ["scale"] = ScaleBench.RunAsync,
    ["report"] = ReportBench.RunAsync,
};
var file = Array.IndexOf(args, "--json") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
var name = args.Where((word, i) => word != "--json" && (i == 0 || args[i - 1] != "--json")).FirstOrDefault() ?? "all";
if (args.Contains("--help") || (name != "all" && !benches.ContainsKey(name)))
{
    await Console.Error.WriteLineAsync($"./bench [all|{string.Join('|', benches.Keys)}] [--json FILE]\n\nExample:\n  ./bench start --json start.json");
    return args.Contains("--help") ? 0 : 2;
}

var measured = new List<Measurement>();
try
{
    foreach (var bench in benches.Where(bench => bench.Key == name || (name == "all" && !bench.Key.EndsWith(Lasting, StringComparison.Ordinal))))
    {
        await Console.Error.WriteLineAsync($"{bench.Key} …");
        measured.AddRange(await bench.Value());
    }
}
finally
{
    DemonstrationFolder.Discard();
}

var json = JsonSerializer.Serialize(measured, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
Console.WriteLine(json);
if (file is not null)
    await File.WriteAllTextAsync(file, json + "\n");
return 0;
