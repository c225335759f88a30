using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Imports;

namespace Talaia.Cli.Metamodel;

internal static class MetamodelVerbs
{
    private static readonly Argument<string> File = new("FILE") { Description = "The metamodel as CSV." };
    private static readonly Option<string> Format = new("--format") { Description = "csv", DefaultValueFactory = _ => "csv" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only say what would change." };
    private static readonly Option<string?> Release = new("--release") { Description = "Name of the release that is made." };

    public static Command Make() => Verb.Group("metamodel", "The catalogue and its releases.",
        Verb.Make("import", "Take a metamodel as the next release, all or nothing.", "metamodel import model.csv --format csv --release 2027 --json", File, Format, DryRun, Release)
            .WithHouse(async (parsed, services, cancel) =>
            {
                RequireCsv(parsed.GetValue(Format)!);
                await using var file = System.IO.File.OpenRead(parsed.GetValue(File)!);
                var name = parsed.GetValue(Release) ?? Path.GetFileNameWithoutExtension(parsed.GetValue(File)!);
                Output.Json(await services.GetRequiredService<ImportMetamodel>().RunAsync(file, name, isStarter: false, "cli", parsed.GetValue(DryRun), cancel));
            }),
        ExchangeVerbs.Stats(),
        ExchangeVerbs.Diff(),
        ExchangeVerbs.Migrate());

    private static void RequireCsv(string format)
    {
        if (format != "csv")
            throw new InputException(new Problem("unknown-format", $"«{format}» cannot be read yet: csv."));
    }
}
