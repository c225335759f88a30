using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.Rules;

namespace Talaia.Cli.Metamodel;

internal static class MetamodelVerbs
{
    private static readonly Argument<string> File = new("FILE") { Description = "The metamodel as CSV." };
    private static readonly Option<string> Format = new("--format") { Description = "csv", DefaultValueFactory = _ => "csv" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only say what would change." };
    private static readonly Option<string?> Release = new("--release") { Description = "Name of the release that is made." };

    private static readonly Argument<string> Table = new("FILE") { Description = "The rows as CSV." };

    public static Command Make() => Verb.Group("metamodel", "The catalogue and its releases.",
        Verb.Make("import", "Take a metamodel as the next release, all or nothing.", "metamodel import model.csv --format csv --release 2027 --json", File, Format, DryRun, Release)
            .WithHouse(async (parsed, services, cancel) =>
            {
                RequireCsv(parsed.GetValue(Format)!);
                await using var file = System.IO.File.OpenRead(parsed.GetValue(File)!);
                var name = parsed.GetValue(Release) ?? Path.GetFileNameWithoutExtension(parsed.GetValue(File)!);
                Output.Json(await services.GetRequiredService<ImportMetamodel>().RunAsync(file, name, isStarter: false, "cli", parsed.GetValue(DryRun), cancel));
            }),
        Verb.Make("stats", "Count what a file holds, without a database.", "metamodel stats model.csv --json", File, Format).Plain(async (parsed, _) =>
        {
            RequireCsv(parsed.GetValue(Format)!);
            await using var file = System.IO.File.OpenRead(parsed.GetValue(File)!);
            Output.Json(MetamodelFile.Read(file, Path.GetFileName(parsed.GetValue(File))).Stats);
        }),
        Verb.Make("rules", "Take the rules of the town models, all or nothing, in place of those there are.", "metamodel rules rules.csv --json", Table, DryRun)
            .WithHouse(async (parsed, services, cancel) =>
            {
                await using var file = System.IO.File.OpenRead(parsed.GetValue(Table)!);
                Output.Json(await services.GetRequiredService<ImportRules>().RunAsync(file, "cli", parsed.GetValue(DryRun), cancel));
            }),
        Verb.Make("maturity", "Take levels of maturity: codi6,year,level,source with level from 1 to 5.", "metamodel maturity levels.csv --json", Table, DryRun)
            .WithHouse(async (parsed, services, cancel) =>
            {
                await using var file = System.IO.File.OpenRead(parsed.GetValue(Table)!);
                Output.Json(await services.GetRequiredService<ImportMaturity>().RunAsync(file, "cli", parsed.GetValue(DryRun), cancel));
            }));

    private static void RequireCsv(string format)
    {
        if (format != "csv")
            throw new InputException(new Problem("unknown-format", $"«{format}» cannot be read yet: csv."));
    }
}
