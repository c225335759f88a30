using Talaia.Kernel.Jobs;

namespace Talaia.Web.Hosting;

/// <summary>Runs due jobs while the site is up. Looks every second; what is due was promised in the database, so a restart loses nothing.</summary>
internal sealed partial class JobLoop(RunDueJobs jobs, TimeProvider clock, ILogger<JobLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
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
