using Talaia.Kernel.Languages;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Quality;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Trees;

namespace Talaia.Web.Metamodel;

/// <summary>
/// Works out what pages ask of a whole release, its quality, its orders, what it changed, soon after the start and soon after it was published, by whichever
/// node: of 100,000 elements that takes seconds, which no reader should wait for.
/// </summary>
internal sealed partial class WarmLatestRelease(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WarmLatestRelease> log) : BackgroundService
{
    /// <summary>Releases, the newest first, that are compared with each other and with the one before the oldest of them.</summary>
    private const int Most = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private Guid? _warm;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await WarmAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LeftCold(log, failure);
            }
        }
    }

    private async Task WarmAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (await services.GetRequiredService<ReadReleases>().LatestAsync(cancel) is not { } latest || latest.Id == _warm)
            return;
        var tree = await services.GetRequiredService<ReadTree>().OfAsync(latest, cancel);
        foreach (var language in tree.Elements.Count > 0 ? Language.All : [])
            ElementColumns.ByName(tree, language.Code)(tree.Elements[0]);
        await services.GetRequiredService<ReadQuality>().LatestAsync(cancel);
        await services.GetRequiredService<ReadCoverage>().OfReleasesAsync(cancel);
        await services.GetRequiredService<PendingRelease>().ReadLatestAsync(cancel);
        var releases = await services.GetRequiredService<ReadReleases>().AllAsync(cancel);
        foreach (var (after, before) in from after in Enumerable.Range(0, Math.Min(Most, releases.Count)) from before in Enumerable.Range(after + 1, Most - after) select (after, before))
            await services.GetRequiredService<ReadChanges>().OfAsync(releases.ElementAtOrDefault(before)?.Id, releases[after].Id, cancel);
        _warm = latest.Id;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What pages ask of the latest release could not be worked out beforehand; they work it out themselves.")]
    private static partial void LeftCold(ILogger log, Exception failure);
}
