using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Quality;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Trees;
using Talaia.TestKit;
using Talaia.Web.Metamodel;

namespace Talaia.Web.Tests.Http;

/// <summary>What pages ask of a whole release is worked out before they ask, once.</summary>
public sealed class WarmLatestReleaseTest(Sites sites)
{
    [Fact]
    public async Task A_failure_is_told_and_tried_again_and_what_is_worked_out_is_not_worked_out_once_more()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        var clock = new Clock();
        var seen = new Seen(site.Services.GetRequiredService<IServiceScopeFactory>());
        using var warm = new WarmLatestRelease(seen, clock, seen);
        await warm.StartAsync(TestContext.Current.CancellationToken);
        await clock.IsAwaited;

        Assert.Equal(["told"], await TickAsync());
        var worked = await TickAsync();
        foreach (var asked in new[] { nameof(ReadTree), nameof(ReadQuality), nameof(ReadCoverage), nameof(PendingRelease), nameof(ReadChanges) })
            Assert.Contains(asked, worked);
        Assert.Equal([nameof(ReadReleases)], await TickAsync());
        await warm.StopAsync(TestContext.Current.CancellationToken);

        async Task<IReadOnlyList<string>> TickAsync()
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            return await seen.Rounds.Reader.ReadAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Says when somebody waits for it.</summary>
    private sealed class Clock : FakeTimeProvider
    {
        private readonly TaskCompletionSource _isAwaited = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsAwaited => _isAwaited.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _isAwaited.TrySetResult();
            return timer;
        }
    }

    /// <summary>The site's own scopes, of which the first cannot be had; tells of each what was asked of it when it ends.</summary>
    private sealed class Seen(IServiceScopeFactory real) : IServiceScopeFactory, ILogger<WarmLatestRelease>
    {
        private bool _isBroken = true;

        public Channel<IReadOnlyList<string>> Rounds { get; } = Channel.CreateUnbounded<IReadOnlyList<string>>();

        public IServiceScope CreateScope()
        {
            if (!_isBroken)
                return new Scope(real.CreateAsyncScope(), Rounds.Writer);
            _isBroken = false;
            throw new InvalidOperationException("Nothing can be read now.");
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Rounds.Writer.TryWrite([logLevel == LogLevel.Warning && exception is InvalidOperationException ? "told" : formatter(state, exception)]);
    }

    private sealed class Scope(AsyncServiceScope real, ChannelWriter<IReadOnlyList<string>> ended) : IServiceScope, IServiceProvider, IAsyncDisposable
    {
        private readonly List<string> _asked = [];

        public IServiceProvider ServiceProvider => this;

        public object? GetService(Type serviceType)
        {
            if (!_asked.Contains(serviceType.Name))
                _asked.Add(serviceType.Name);
            return real.ServiceProvider.GetService(serviceType);
        }

        public void Dispose() => real.Dispose();

        public async ValueTask DisposeAsync()
        {
            await real.DisposeAsync();
            ended.TryWrite(_asked);
        }
    }
}
