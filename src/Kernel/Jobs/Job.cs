using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Jobs;

/// <summary>
/// Work promised inside a business transaction and done after it (transactional outbox). Adding a job to the context is enqueueing it:
/// it exists only if the act was committed. A job is due, claimed with a lease, then done, or after <see cref="MaxAttempts"/> failures parked.
/// </summary>
public sealed class Job
{
    /// <summary>Failures after which a job is parked for a person to look at.</summary>
    public const int MaxAttempts = 8;

    public Guid Id { get; private init; }
    public string Kind { get; private init; } = "";

    /// <summary>JSON for the handler of this kind.</summary>
    public string Payload { get; private init; } = "";

    /// <summary>At most one job a key that is not yet done or parked; null when repeats do no harm.</summary>
    public string? Key { get; private set; }
    public DateTimeOffset DueAt { get; internal set; }
    public int Attempts { get; internal set; }
    public string? ClaimedBy { get; internal set; }
    public DateTimeOffset? LeaseUntil { get; internal set; }
    public DateTimeOffset? DoneAt { get; internal set; }
    public DateTimeOffset? ParkedAt { get; internal set; }
    public string? LastError { get; internal set; }

    /// <summary>How many of <see cref="ProgressOf"/> steps are done; null where its handler does not say.</summary>
    public int? ProgressDone { get; internal set; }
    public int? ProgressOf { get; internal set; }

    private Job()
    {
    }

    public Job(string kind, string payload, TimeProvider clock, string? key = null, DateTimeOffset? dueAt = null)
    {
        Id = Ids.New(clock);
        Kind = kind;
        Payload = payload;
        Key = key;
        DueAt = dueAt ?? clock.GetUtcNow();
    }

    internal static void Map(ModelBuilder model) => model.Entity<Job>(entity =>
    {
        entity.ToTable("jobs");
        entity.IsBookkeeping();
        entity.Property(job => job.Kind).HasMaxLength(60);
        entity.Property(job => job.Key).HasMaxLength(200);
        entity.Property(job => job.ClaimedBy).HasMaxLength(100);
        entity.HasIndex(job => new { job.DoneAt, job.ParkedAt, job.DueAt });
        entity.HasIndex(job => job.Key).IsUnique();
    });
}
