using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Jobs;

/// <summary>How a job stands.</summary>
public enum JobState
{
    Waiting,
    Running,
    Done,

    /// <summary>It failed and will be tried again.</summary>
    Failing,

    /// <summary>It failed too often and waits for a person.</summary>
    Parked,
}

/// <summary>A job as those who wait for it see it.</summary>
/// <param name="Done">Steps done, of <paramref name="Of"/>; null where its handler does not say.</param>
public sealed record JobRow(Guid Id, string Kind, JobState State, int? Done, int? Of, DateTimeOffset DueAt)
{
    public bool IsOver => State is JobState.Done or JobState.Parked;
}

/// <summary>Tells how far a job is.</summary>
public sealed class ReadJob(TalaiaDb db, TimeProvider clock)
{
    /// <returns>Null when there is no such job.</returns>
    public async Task<JobRow?> ByIdAsync(Guid id, CancellationToken cancel = default)
    {
        var job = await db.Set<Job>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancel);
        return job is null ? null : new JobRow(job.Id, job.Kind, StateOf(job), job.ProgressDone, job.ProgressOf, job.DueAt);
    }

    private JobState StateOf(Job job) => job switch
    {
        { DoneAt: not null } => JobState.Done,
        { ParkedAt: not null } => JobState.Parked,
        { LeaseUntil: { } until } when until > clock.GetUtcNow() => JobState.Running,
        { LastError: not null } => JobState.Failing,
        _ => JobState.Waiting,
    };
}
