using Microsoft.EntityFrameworkCore;
using Talaia.House.Composition;
using Talaia.House.Reference;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Settings;
using Talaia.Metamodel.Releases;

namespace Talaia.House.Demonstration;

/// <summary>
/// Fills an empty house with the demonstration year. Does nothing where it is loaded already; a house with data of its own is left as it is, since real
/// data is never mixed with simulated answers. What a broken start left half done is thrown away and loaded afresh.
/// </summary>
public sealed class LoadDemonstration(
    TalaiaDb db, LoadReferenceData reference, DemonstrationPeople people, DemonstrationWaves waves, DemonstrationForesight foresight, DemonstrationReports reports,
    DemonstrationInnovation innovation, DemonstrationConference conference, DemonstrationTownModels towns, PrepareDatabase prepare, Provenance provenance, ReadReleases releases, TimeProvider clock)
{
    private const string Complete = "demonstration-complete";

    public async Task RunAsync(CancellationToken cancel = default)
    {
        if (await provenance.IsDemonstrationAsync(cancel))
        {
            if (await db.Set<Setting>().AnyAsync(setting => setting.Name == Complete, cancel))
                return;
            await EmptyAsync(cancel);
        }
        else if (await releases.LatestAsync(cancel) is not null)
        {
            return;
        }

        await FillAsync(cancel);
    }

    /// <summary>Throws the demonstration away and loads it afresh.</summary>
    /// <exception cref="RuleException">`not-a-demonstration`: the database holds real data, and keeps it.</exception>
    public async Task ResetAsync(CancellationToken cancel = default)
    {
        if (!await provenance.IsDemonstrationAsync(cancel))
            throw new RuleException("not-a-demonstration", "This database is not a demonstration; nothing was changed.");
        await EmptyAsync(cancel);
        await FillAsync(cancel);
    }

    private async Task EmptyAsync(CancellationToken cancel)
    {
        await db.Database.EnsureDeletedAsync(cancel);
        db.ChangeTracker.Clear();
        await prepare.RunAsync(cancel);
    }

    private async Task FillAsync(CancellationToken cancel)
    {
        provenance.MarkDemonstration(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await reference.RunAsync(cancel);
        await people.LoadAsync(cancel);
        await waves.LoadAsync(cancel);
        await foresight.LoadAsync(cancel);
        await reports.LoadAsync(cancel);
        await innovation.LoadAsync(cancel);
        await conference.LoadAsync(cancel);
        await towns.LoadAsync(cancel);
        db.Add(new Setting { Name = Complete, Value = "1" });
        await db.SaveChangesAsync(cancel);
    }
}
