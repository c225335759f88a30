using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.Territory.Imports;

namespace Talaia.Cli.Territory;

internal static class TerritoryVerbs
{
    private static readonly Argument<string> File = new("FILE") { Description = "municipis.csv, comarques.csv or organismes.csv, or the folder that holds them." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only say what would change." };

    public static Command Make() => Verb.Group("territory", "Municipalities, comarques and public bodies.",
        Verb.Make("import", "Bring the territory to what the files say.", "territory import municipis.csv --dry-run", File, DryRun).WithHouse(async (parsed, services, cancel) =>
        {
            var path = parsed.GetValue(File)!;
            using var files = Directory.Exists(path) ? TerritoryFiles.OpenFolder(path) : TerritoryFiles.OpenOne(path);
            Output.Json(await services.GetRequiredService<ImportTerritory>().RunAsync(files, "cli", parsed.GetValue(DryRun), cancel));
        }));
}
