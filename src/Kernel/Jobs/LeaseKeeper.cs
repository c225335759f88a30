using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Jobs;

/// <summary>Renews the lease of a running job until disposed, so that long work is not taken over by another node.</summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public LeaseKeeper(IServiceScopeFactory scopes, TimeProvider clock, Guid job, string node) =>
        _loop = Task.Run(() => RenewAsync(scopes, clock, job, node, _stop.Token));

    private static async Task RenewAsync(IServiceScopeFactory scopes, TimeProvider clock, Guid id, string node, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(RunDueJobs.Heartbeat, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                await using var scope = scopes.CreateAsyncScope();
                var until = clock.GetUtcNow() + RunDueJobs.Lease;
                await scope.ServiceProvider.GetRequiredService<TalaiaDb>().Set<Job>()
                    .Where(job => job.Id == id && job.ClaimedBy == node)
                    .ExecuteUpdateAsync(set => set.SetProperty(job => job.LeaseUntil, until), stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The job ended; nothing is left to renew.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }
}
