using System.CommandLine;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.Foresight.Corpora;
using Talaia.Foresight.Duplicates;
using Talaia.Foresight.Emergence;
using Talaia.Foresight.Languages;
using Talaia.Foresight.Signals;
using Talaia.Foresight.Sources;
using Talaia.Foresight.Terms;

namespace Talaia.Cli.Foresight;

internal static class ForesightVerbs
{
    private static readonly Argument<string> File = new("FILE") { Description = "File to read." };
    private static readonly Argument<string> Query = new("QUERY") { Description = "Words, in any language." };
    private static readonly Option<string> Source = new("--source") { Description = "Key of the source; made where missing.", DefaultValueFactory = _ => "cli" };
    private static readonly Option<string> Corpus = new("--corpus") { Description = "JSON Lines, .gz too.", Required = true };
    private static readonly Option<string> Cutoff = new("--cutoff") { Description = "Last period that is looked at.", Required = true };
    private static readonly Option<string> Scale = new("--period") { Description = "year or quadrimester", DefaultValueFactory = _ => "year" };
    private static readonly Option<int> Top = new("--top") { Description = "Rows.", DefaultValueFactory = _ => 1000 };
    private static readonly Option<string> Out = new("--out") { Description = "CSV to write.", Required = true };

    public static Command Make() => Verb.Group("foresight", "Signals, terms and trends.", Ingest(), Search(), FetchVerb.Make(), GuessLanguage(), Duplicates(), Rank());

    private static Command Ingest() => Verb.Make("ingest", "Take the documents of a corpus in as signals.", "foresight ingest corpus.jsonl --source blogs --json", File, Source)
        .WithHouse(async (parsed, services, cancel) =>
        {
            var key = parsed.GetValue(Source)!;
            if ((await services.GetRequiredService<ReadSources>().RunAsync(cancel)).All(source => source.Key != key))
                await services.GetRequiredService<AddSource>().RunAsync(new NewSource(key, SourceKind.Corpus, Key: key), "cli", cancel: cancel);
            await using var file = System.IO.File.OpenRead(parsed.GetValue(File)!);
            Output.Json(await services.GetRequiredService<IngestDocuments>().RunAsync(key, ReadDocuments.OfCorpus(file, Path.GetFileName(parsed.GetValue(File))), "cli", cancel: cancel));
        });

    private static Command Search() => Verb.Make("search", "Find signals by words.", "foresight search \"identitat digital\" --json", Query)
        .WithHouse(async (parsed, services, cancel) => Output.Json(await services.GetRequiredService<SearchSignals>().RunAsync(new SignalQuery(parsed.GetValue(Query)), cancel)));

    private static Command GuessLanguage() => Verb.Make("language", "Tell the language of each line.", "foresight language texts.txt", File)
        .Plain(async (parsed, cancel) =>
        {
            await foreach (var line in System.IO.File.ReadLinesAsync(parsed.GetValue(File)!, cancel))
                await Console.Out.WriteLineAsync(LanguageGuess.Of(line));
        });

    private static Command Duplicates() => Verb.Make(
        "duplicates", "Find the documents of a corpus that are taken for the same.", "foresight duplicates corpus.jsonl.gz --out pairs.csv", File, Out)
        .Plain(async (parsed, cancel) =>
        {
            await using var file = System.IO.File.OpenRead(parsed.GetValue(File)!);
            var pairs = NearDuplicates.Find(CorpusReader.Read(file, Path.GetFileName(parsed.GetValue(File))));
            await OutputFile.WriteAsync(parsed.GetValue(Out)!, Encoding.UTF8.GetBytes(DuplicateCsv.Of(pairs)), cancel);
        });

    private static Command Rank() => Verb.Make(
        "rank", "Rank emerging terms of a corpus from its documents up to a cut-off.", "foresight rank --corpus c.jsonl.gz --cutoff 2014 --top 500 --out r.csv", Corpus, Cutoff, Scale, Top, Out)
        .Plain(async (parsed, cancel) =>
        {
            var scale = parsed.GetValue(Scale) == "quadrimester" ? PeriodScale.Quadrimester : PeriodScale.Year;
            var cutoff = parsed.GetValue(Cutoff)!;
            await using var file = System.IO.File.OpenRead(parsed.GetValue(Corpus)!);
            var rows = EmergenceRanking.Rank(CorpusReader.Read(file, Path.GetFileName(parsed.GetValue(Corpus))), scale, PeriodNumbers.Parse(cutoff, scale), parsed.GetValue(Top));
            await OutputFile.WriteAsync(parsed.GetValue(Out)!, Encoding.UTF8.GetBytes(EmergenceCsv.Header + EmergenceCsv.Lines(cutoff, rows)), cancel);
        });
}
