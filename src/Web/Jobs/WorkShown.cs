using Talaia.Kernel.Jobs;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Jobs;

/// <summary>A job in words, for its page and its events.</summary>
/// <param name="Done">Steps done, of <paramref name="Of"/>; null where nobody knows.</param>
public sealed record WorkShown(string State, int? Done, int? Of, bool IsOver, bool HasFailed)
{
    public static WorkShown From(JobRow job, Say say) => new(
        job switch
        {
            { State: JobState.Running, Done: { } done, Of: { } of } => say["jobs.running.step", ("step", Math.Min(done + 1, of)), ("of", of)],
            _ => say[$"jobs.state.{job.State.ToString().ToLowerInvariant()}"],
        },
        job.Done, job.Of, job.IsOver, job.State is JobState.Parked or JobState.Failing);
}
