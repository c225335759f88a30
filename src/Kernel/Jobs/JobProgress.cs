using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Jobs;

/// <summary>By which long work says how far it is. Outside a job it says it to nobody, so that the same work may be done from a command line.</summary>
public sealed class JobProgress(IServiceScopeFactory scopes)
{
    private Guid? _job;

    internal void Begin(Guid job) => _job = job;

    /// <summary>Written at once and apart from the work's own transaction: who watches sees it before the work is committed.</summary>
    /// <param name="done">Steps done, of <paramref name="of"/>.</param>
    public async Task SayAsync(int done, int of, CancellationToken cancel = default)
    {
        if (_job is not { } id)
            return;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TalaiaDb>().Set<Job>().Where(job => job.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.ProgressDone, done).SetProperty(job => job.ProgressOf, of), cancel);
    }
}
