using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;
using Talaia.Metamodel.TownModels.Rules;
using Talaia.Territory.Imports;
using Talaia.Territory.Municipalities;

namespace Talaia.House.Reference;

/// <summary>
/// Loads the territory, and into a house without a metamodel the starter release with the public solutions that answer it and the rules of the town models. Idempotent: what an office
/// has imported or edited since is left alone.
/// </summary>
public sealed class LoadReferenceData(
    ImportTerritory territory, ImportMetamodel metamodel, ImportSolutions solutions, ImportRules rules, ReadRules present,
    ReadReleases releases, ReadMunicipalities municipalities)
{
    private const string Actor = "system";

    public async Task RunAsync(CancellationToken cancel = default)
    {
        if ((await municipalities.AllAsync(cancel)).Count == 0)
        {
            using var files = TerritoryFiles.OpenFolder(ShippedData.PathOf("territory"));
            await territory.RunAsync(files, Actor, cancel: cancel);
        }

        var latest = await releases.LatestAsync(cancel);
        if (latest is null)
            await LoadStarterAsync(cancel);
        if (latest is null or { IsStarter: true } && (await present.AllAsync(cancel)).Count == 0)
        {
            await using var shipped = ShippedData.Open("metamodel/rules.csv");
            await rules.RunAsync(shipped, Actor, cancel: cancel);
        }
    }

    private async Task LoadStarterAsync(CancellationToken cancel)
    {
        await using (var starter = ShippedData.Open("metamodel/starter.csv"))
            await metamodel.RunAsync(starter, "Talaia, estructura inicial", isStarter: true, Actor, cancel: cancel);
        await using var offered = ShippedData.Open("solutions/solutions.csv");
        await solutions.RunAsync(offered, Actor, cancel: cancel);
    }
}
