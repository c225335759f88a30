using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.Territory.Imports;
using Talaia.Territory.TaxIds;

namespace Talaia.Cli.Territory;

internal static class TerritoryVerbs
{
    private static readonly Argument<string> File = new("FILE") { Description = "municipis.csv, comarques.csv or organismes.csv, or the folder that holds them." };
    private static readonly Argument<string> TaxIds = new("FILE") { Description = "A file nif,codi6: the tax numbers of councils." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only say what would change." };

    public static Command Make() => Verb.Group("territory", "Municipalities, comarques and public bodies.",
        Verb.Make("import", "Bring the territory to what the files say.", "territory import municipis.csv --dry-run", File, DryRun).WithHouse(async (parsed, services, cancel) =>
        {
            var path = parsed.GetValue(File)!;
            using var files = Directory.Exists(path) ? TerritoryFiles.OpenFolder(path) : TerritoryFiles.OpenOne(path);
            Output.Json(await services.GetRequiredService<ImportTerritory>().RunAsync(files, "cli", parsed.GetValue(DryRun), cancel));
        }),
        Verb.Make("tax-ids", "Say which tax number belongs to which municipality, in place of what was known.", "territory tax-ids nifs.csv", TaxIds).WithHouse(async (parsed, services, cancel) =>
        {
            var path = parsed.GetValue(TaxIds)!;
            await using var content = System.IO.File.OpenRead(path);
            Output.Json(new { known = await services.GetRequiredService<ImportTaxIds>().RunAsync(new TerritoryFile(Path.GetFileName(path), content), "cli", cancel) });
        }));
}
