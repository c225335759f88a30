using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Jobs;

/// <summary>
/// Claims and runs due jobs, one after another, until none is due. Safe on any number of nodes: a claim is one conditional update, so
/// of several nodes exactly one wins; a claim is a lease that is renewed while the handler runs, so a dead node's job is taken over.
/// </summary>
public sealed class RunDueJobs(IServiceScopeFactory scopes, TimeProvider clock)
{
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    internal static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(30);

    private readonly string _node = $"{Environment.MachineName}/{Environment.ProcessId}/{Ids.New(clock):N}";

    /// <returns>How many jobs were run, failed ones included.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var ran = 0;
        while (!cancel.IsCancellationRequested && await ClaimAsync(cancel) is { } id)
        {
            await RunOneAsync(id, cancel);
            ran++;
        }

        return ran;
    }

    private async Task<Guid?> ClaimAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var jobs = scope.ServiceProvider.GetRequiredService<TalaiaDb>().Set<Job>();
        while (true)
        {
            var now = clock.GetUtcNow();
            var due = jobs.Where(job => job.DoneAt == null && job.ParkedAt == null && job.DueAt <= now
                && (job.LeaseUntil == null || job.LeaseUntil <= now));
            var id = await due.OrderBy(job => job.DueAt).ThenBy(job => job.Id).Select(job => (Guid?)job.Id).FirstOrDefaultAsync(cancel);
            if (id is null)
                return null;
            var won = await due.Where(job => job.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(job => job.ClaimedBy, _node)
                .SetProperty(job => job.LeaseUntil, now + Lease)
                .SetProperty(job => job.Attempts, job => job.Attempts + 1), cancel);
            if (won == 1)
                return id;
        }
    }

    private async Task RunOneAsync(Guid id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mine = scope.ServiceProvider.GetRequiredService<TalaiaDb>().Set<Job>().Where(job => job.Id == id && job.ClaimedBy == _node);
        var job = await mine.AsNoTracking().SingleOrDefaultAsync(cancel);
        if (job is null)
            return;
        try
        {
            await using (KeepLease(id))
            await using (var work = scopes.CreateAsyncScope())
            {
                var handler = work.ServiceProvider.GetServices<IJobHandler>().SingleOrDefault(known => known.Kind == job.Kind)
                    ?? throw new InvalidOperationException($"No handler for jobs of kind «{job.Kind}».");
                work.ServiceProvider.GetRequiredService<JobProgress>().Begin(id);
                await handler.RunAsync(job.Payload, cancel);
            }

            var done = clock.GetUtcNow();
            await mine.ExecuteUpdateAsync(set => set
                .SetProperty(row => row.DoneAt, done)
                .SetProperty(row => row.Key, (string?)null)
                .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null), cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            await GiveBackAsync(mine, job, failure);
        }
    }

    private async Task GiveBackAsync(IQueryable<Job> mine, Job job, Exception failure)
    {
        var now = clock.GetUtcNow();
        var parked = job.Attempts >= Job.MaxAttempts ? now : (DateTimeOffset?)null;
        var next = now + RetryDelay.After(job.Attempts);
        var error = failure.ToString();
        await mine.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.LastError, error)
            .SetProperty(row => row.ParkedAt, parked)
            .SetProperty(row => row.Key, row => parked == null ? row.Key : null)
            .SetProperty(row => row.DueAt, next)
            .SetProperty(row => row.ClaimedBy, (string?)null)
            .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null), CancellationToken.None);
    }

    private LeaseKeeper KeepLease(Guid id) => new(scopes, clock, id, _node);
}
