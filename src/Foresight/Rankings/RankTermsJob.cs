using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;

namespace Talaia.Foresight.Rankings;

/// <summary>Ranks terms anew after documents came or were judged: the running period, and the one before, to which late documents still belong.</summary>
internal sealed class RankTermsJob(RankTerms rank, JobProgress progress, TimeProvider clock) : IJobHandler
{
    public const string KindName = "foresight.rank-terms";

    public string Kind => KindName;

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var running = Period.Of(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        await progress.SayAsync(0, 2, cancel);
        await rank.RunAsync(running.Previous, cancel);
        await progress.SayAsync(1, 2, cancel);
        await rank.RunAsync(running, cancel);
    }

    /// <summary>
    /// Adds the job to the caller's transaction unless one is waiting. A waiting one is touched, so that no node can start it before the caller has
    /// committed; one that is running has perhaps read its documents already, so behind it one more may wait.
    /// </summary>
    public static async Task EnqueueAsync(TalaiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var open = db.Set<Job>().Where(job => job.Kind == KindName && job.DoneAt == null && job.ParkedAt == null);
        var now = clock.GetUtcNow();
        if (await open.Where(job => job.LeaseUntil == null).ExecuteUpdateAsync(set => set.SetProperty(job => job.DueAt, now), cancel) > 0)
            return;
        var running = await open.OrderBy(job => job.Id).Select(job => (Guid?)job.Id).FirstOrDefaultAsync(cancel);
        db.Add(new Job(KindName, "", clock, running is null ? KindName : $"{KindName}/after/{running}"));
    }
}
