using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;

namespace Talaia.Foresight.Sources;

/// <summary>Fetches a source when it is due. What was done before, or was moved to a later time, is left alone.</summary>
internal sealed class FetchSourceJob(TalaiaDb db, FetchSource fetch, TimeProvider clock) : IJobHandler
{
    public const string KindName = "foresight.fetch-source";

    public string Kind => KindName;

    /// <param name="payload">The key of the source.</param>
    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await db.Set<Source>().AnyAsync(source => source.Key == payload && source.NextDueAt != null && source.NextDueAt <= now, cancel))
            await fetch.RunAsync(payload, "system", cancel);
    }

    /// <summary>Adds the job to the caller's transaction, or moves the one that waits, so that a source never has two.</summary>
    /// <returns>The job that will fetch it.</returns>
    public static async Task<Guid> EnqueueAsync(TalaiaDb db, TimeProvider clock, string source, DateTimeOffset due, CancellationToken cancel)
    {
        var waiting = db.Set<Job>().Where(job => job.Kind == KindName && job.Payload == source && job.DoneAt == null && job.ParkedAt == null && job.LeaseUntil == null);
        if (await waiting.ExecuteUpdateAsync(set => set.SetProperty(job => job.DueAt, due), cancel) > 0
            && await waiting.Select(job => (Guid?)job.Id).FirstOrDefaultAsync(cancel) is { } moved)
            return moved;
        var job = new Job(KindName, source, clock, $"{KindName}/{source}/{due.ToUnixTimeSeconds()}", due);
        db.Add(job);
        return job.Id;
    }
}
