using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;
using Talaia.Territory.Imports;
using Talaia.Territory.Municipalities;

namespace Talaia.House.Reference;

/// <summary>
/// Loads the territory, and into a house without a metamodel the starter release with the public solutions that answer it. Idempotent: what an office
/// has imported or edited since is left alone.
/// </summary>
public sealed class LoadReferenceData(
    ImportTerritory territory, ImportMetamodel metamodel, ImportSolutions solutions, ReadReleases releases, ReadMunicipalities municipalities)
{
    private const string Actor = "system";

    public async Task RunAsync(CancellationToken cancel = default)
    {
        if ((await municipalities.AllAsync(cancel)).Count == 0)
        {
            using var files = TerritoryFiles.OpenFolder(ShippedData.PathOf("territory"));
            await territory.RunAsync(files, Actor, cancel: cancel);
        }

        if (await releases.LatestAsync(cancel) is not null)
            return;
        await using (var starter = ShippedData.Open("metamodel/starter.csv"))
            await metamodel.RunAsync(starter, "Talaia, estructura inicial", isStarter: true, Actor, cancel: cancel);
        await using var offered = ShippedData.Open("solutions/solutions.csv");
        await solutions.RunAsync(offered, Actor, cancel);
    }
}
