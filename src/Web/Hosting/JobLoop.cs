using Talaia.Kernel.Jobs;

namespace Talaia.Web.Hosting;

/// <summary>Runs due jobs while the site is up. Looks every second; what is due was promised in the database, so a restart loses nothing.</summary>
internal sealed partial class JobLoop(RunDueJobs jobs, IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenPlans = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        var planned = DateTimeOffset.MinValue;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (clock.GetUtcNow() - planned > BetweenPlans)
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<PlanJobs>().RunAsync(stoppingToken);
                    planned = clock.GetUtcNow();
                }

                await jobs.RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                RoundFailed(log, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of jobs failed; the next one tries again.")]
    private static partial void RoundFailed(ILogger log, Exception failure);
}
