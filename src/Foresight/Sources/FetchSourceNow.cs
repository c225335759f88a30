using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Sources;

/// <summary>Asks for a source to be fetched without waiting for its time; the runner of jobs does it.</summary>
public sealed class FetchSourceNow(TalaiaDb db, TimeProvider clock)
{
    /// <returns>The job that fetches it, to be watched.</returns>
    /// <exception cref="RuleException">`unknown-source`; `source-not-fetched` (it is no feed).</exception>
    public async Task<Guid> RunAsync(string key, string actor, CancellationToken cancel = default)
    {
        var source = await db.Set<Source>().SingleOrDefaultAsync(known => known.Key == key, cancel)
            ?? throw new RuleException("unknown-source", $"There is no source «{key}». Nothing was changed.");
        source.Due(clock.GetUtcNow());
        db.Add(new AuditEntry(actor, "ask-for-source", source.Ref, clock));
        var job = await FetchSourceJob.EnqueueAsync(db, clock, key, clock.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
        return job;
    }
}
