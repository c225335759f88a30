using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.Metamodel.Exchange;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.Rules;

namespace Talaia.Cli.Metamodel;

internal static class MetamodelVerbs
{
    private static readonly Argument<string?> File = new("FILE") { Description = "The metamodel, in any format." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only say what would change." };
    private static readonly Option<string?> Name = new("--release") { Description = "Name of the release that is made." };
    private static readonly Option<string> Written = new("--format") { Description = "csv, xlsx, archimate, skos, skos-turtle, skos-rdfxml, skos-jsonld or json.", Required = true };
    private static readonly Option<string> Out = new("--out") { Description = "Where to write.", Required = true };

    private static readonly Argument<string> Table = new("FILE") { Description = "The rows as CSV." };

    public static Command Make() => Verb.Group("metamodel", "The catalogue and its releases.",
        Verb.Make("import", "Take a metamodel as the next release, all or nothing.", "metamodel import model.csv --format csv --release 2027 --json", File, ExchangeVerbs.Format, DryRun, Name)
            .WithHouse(async (parsed, services, cancel) =>
            {
                var document = ExchangeVerbs.Read(parsed, File);
                var name = parsed.GetValue(Name) ?? Path.GetFileNameWithoutExtension(parsed.GetValue(File)!);
                Output.Json(await services.GetRequiredService<ImportMetamodel>().RunAsync(document, name, isStarter: false, "cli", parsed.GetValue(DryRun), cancel));
            }),
        Verb.Make("export", "Write a release as a file.", "metamodel export --format archimate --out model.xml", Written, ExchangeVerbs.Release, Out)
            .WithHouse(async (parsed, services, cancel) =>
            {
                var document = await services.GetRequiredService<ReadDocument>().OfReleaseAsync(parsed.GetValue(ExchangeVerbs.Release), cancel);
                await using var file = System.IO.File.Create(parsed.GetValue(Out)!);
                var warnings = ModelFormats.Write(document, ModelFormatNames.Parse(parsed.GetValue(Written)!), file);
                Output.Json(new { document.Stats.Elements, document.Stats.Relations, document.Stats.Views, warnings });
            }),
        ExchangeVerbs.Stats(),
        ExchangeVerbs.Diff(),
        ExchangeVerbs.Migrate(),
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
}
