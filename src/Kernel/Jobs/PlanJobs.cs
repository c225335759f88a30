using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Jobs;

/// <summary>
/// Promises the next job of every schedule. The due time is in the job's key, so any number of nodes may plan, as often as they like: each time comes once.
/// A time that passed while no node ran was promised before, and is made up for at the next start.
/// </summary>
public sealed class PlanJobs(TalaiaDb db, IEnumerable<Schedule> schedules, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancel = default)
    {
        foreach (var schedule in schedules)
        {
            var due = schedule.Next(clock.GetUtcNow()).ToUniversalTime();
            var key = $"{schedule.Kind}/{due.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)}";
            if (await db.Set<Job>().AnyAsync(job => job.Key == key, cancel))
                continue;
            db.Add(new Job(schedule.Kind, "", clock, key, due));
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                // Another node promised the same in this instant.
                db.ChangeTracker.Clear();
            }
        }
    }
}
