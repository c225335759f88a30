using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves.Former;
using Talaia.Kernel.Data;
using Talaia.Kernel.Search;

namespace Talaia.House.Composition;

/// <summary>Makes the data folder and brings the database to the present model. Safe to repeat; safe while another node does the same.</summary>
public sealed class PrepareDatabase(TalaiaDb db, HouseSettings settings, FillSearch search, RenewFormerWaves waves)
{
    public async Task RunAsync(CancellationToken cancel = default)
    {
        if (!settings.IsPostgres)
            Directory.CreateDirectory(settings.DataFolder);

        // Asked first, because migrating compares the whole model with its last snapshot even where nothing is pending: a fifth of a start.
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            await db.Database.MigrateAsync(cancel);
            await search.RunAsync(cancel);
        }

        await waves.RunAsync(cancel);
    }
}
