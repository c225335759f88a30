using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Jobs;

/// <summary>How far long work of the office is, sent while it runs.</summary>
internal static class JobEndpoints
{
    /// <summary>How often the job is looked at.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>A browser that still waits after so many looks asks again by itself.</summary>
    private const int MostLooks = 240;

    public static void Map(RouteGroupBuilder office) => office.MapGet("/feines/{job:guid}/progres", async (Guid job, ReadJob read, IServiceScopeFactory scopes, TimeProvider clock, Say say, CancellationToken cancel) =>
        await read.ByIdAsync(job, cancel) is null ? Results.NotFound() : TypedResults.ServerSentEvents(FollowAsync(job, scopes, clock, say, cancel)));

    private static async IAsyncEnumerable<SseItem<WorkShown>> FollowAsync(
        Guid id, IServiceScopeFactory scopes, TimeProvider clock, Say say, [EnumeratorCancellation] CancellationToken cancel)
    {
        WorkShown? last = null;
        using var timer = new PeriodicTimer(Pause, clock);
        for (var look = 0; look < MostLooks; look++)
        {
            // A scope a look: a job is read as it is now, and a waiting reader holds no connection.
            await using (var scope = scopes.CreateAsyncScope())
            {
                if (await scope.ServiceProvider.GetRequiredService<ReadJob>().ByIdAsync(id, cancel) is not { } job)
                    yield break;
                var now = WorkShown.From(job, say);
                if (now != last)
                    yield return new SseItem<WorkShown>(last = now);
                if (now.IsOver)
                    yield break;
            }

            await timer.WaitForNextTickAsync(cancel);
        }
    }
}
