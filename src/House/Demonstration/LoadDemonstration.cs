using Talaia.House.Reference;
using Talaia.Kernel.Data;
using Talaia.Kernel.Settings;
using Talaia.Metamodel.Releases;

namespace Talaia.House.Demonstration;

/// <summary>
/// Fills an empty house with the demonstration year. Does nothing where it is loaded already; a house with data of its own is left as it is, since real
/// data is never mixed with simulated answers. What a broken start left half done is finished the next time.
/// </summary>
public sealed class LoadDemonstration(
    TalaiaDb db, LoadReferenceData reference, DemonstrationPeople people, DemonstrationWaves waves, DemonstrationForesight foresight, DemonstrationReports reports,
    DemonstrationInnovation innovation, DemonstrationConference conference, Provenance provenance, ReadReleases releases, TimeProvider clock)
{
    private const string Complete = "demonstration-complete";

    public async Task RunAsync(CancellationToken cancel = default)
    {
        if (!await provenance.IsDemonstrationAsync(cancel))
        {
            if (await releases.LatestAsync(cancel) is not null)
                return;
            provenance.MarkDemonstration(clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }

        if (await db.Set<Setting>().FindAsync([Complete], cancel) is not null)
            return;
        await reference.RunAsync(cancel);
        await people.LoadAsync(cancel);
        await waves.LoadAsync(cancel);
        await foresight.LoadAsync(cancel);
        await reports.LoadAsync(cancel);
        await innovation.LoadAsync(cancel);
        await conference.LoadAsync(cancel);
        db.Add(new Setting { Name = Complete, Value = "1" });
        await db.SaveChangesAsync(cancel);
    }
}
