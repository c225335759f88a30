using System.CommandLine;
using Talaia.Cli.Shell;
using Talaia.Metamodel.Diff;
using Talaia.Metamodel.Exchange;

namespace Talaia.Cli.Metamodel;

/// <summary>Verbs that read files of the metamodel and touch no database.</summary>
internal static class ExchangeVerbs
{
    private static readonly Argument<string> File = new("FILE") { Description = "The metamodel, in any format." };
    private static readonly Argument<string> A = new("A") { Description = "The earlier file." };
    private static readonly Argument<string> B = new("B") { Description = "The later file." };
    private static readonly Option<string?> Format = new("--format") { Description = "csv, xlsx, archimate, skos, skos-turtle, skos-rdfxml, skos-jsonld or json; guessed unless given." };
    private static readonly Option<string> References = new("--refs") { Description = "References as JSON Lines: {\"ref\":…,\"element\":…}.", Required = true };

    public static Command Stats() => Verb.Make("stats", "Count what a file holds, without a database.", "metamodel stats model.xml --json", File, Format).Plain((parsed, _) =>
    {
        var document = Read(parsed, File);
        var stats = document.Stats;
        Output.Json(new { stats.Elements, stats.Relations, stats.Views, stats.ByType, stats.ByLevel, document.Warnings });
        return Task.CompletedTask;
    });

    public static Command Diff() => Verb.Make("diff", "Say how a later file differs from an earlier one.", "metamodel diff 2026.xml 2027.xml --json", A, B, Format).Plain((parsed, _) =>
    {
        Output.Json(ModelDiff.Of(Read(parsed, A), Read(parsed, B)));
        return Task.CompletedTask;
    });

    public static Command Migrate() => Verb.Make("migrate", "Carry references to elements of one file over to another.", "metamodel migrate 2026.xml 2027.xml --refs answers.jsonl --json", A, B, References, Format).Plain((parsed, _) =>
    {
        using var text = System.IO.File.OpenText(parsed.GetValue(References)!);
        var references = MovedReferences.Read(text, Path.GetFileName(parsed.GetValue(References)));
        Output.Json(MovedReferences.Of(Read(parsed, A), Read(parsed, B), references));
        return Task.CompletedTask;
    });

    private static ModelDocument Read(ParseResult parsed, Argument<string> file)
    {
        using var stream = System.IO.File.OpenRead(parsed.GetValue(file)!);
        return ModelFormats.Read(stream, parsed.GetValue(Format), Path.GetFileName(parsed.GetValue(file)));
    }
}
