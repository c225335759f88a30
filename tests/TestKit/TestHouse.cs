using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Talaia.House.Composition;

namespace Talaia.TestKit;

/// <summary>The whole house on a database of its own, without the web: use cases and reads, a clock that the test moves.</summary>
public sealed class TestHouse : IAsyncDisposable
{
    private static readonly Dictionary<Engine, Template> Empty = Templates("empty", _ => Task.CompletedTask);
    private static readonly Dictionary<Engine, Template> Bare = Enum.GetValues<Engine>().ToDictionary(engine => engine, engine => new Template(engine, "bare"));

    private readonly ServiceProvider _services;

    private TestHouse(HouseSettings settings, Action<IServiceCollection>? more)
    {
        Settings = settings;
        var services = new ServiceCollection().AddLogging().AddTalaia(settings);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        more?.Invoke(services);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public HouseSettings Settings { get; }

    /// <summary>Starts on 24 November 2026 at 9:00 UTC and moves only when told.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _services;

    /// <summary>A migrated database without any data.</summary>
    /// <param name="more">Further services, such as a handler that the test watches.</param>
    public static async Task<TestHouse> EmptyAsync(Engine engine, Action<IServiceCollection>? more = null) => new(await Empty[engine].CopyAsync(), more);

    /// <summary>A database without a single table, for those who bring a former model up to the present one.</summary>
    public static async Task<TestHouse> BareAsync(Engine engine) => new(await Bare[engine].CopyAsync(), null);

    /// <summary>Runs one act in a scope of its own, as a request would.</summary>
    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task UseAsync<TService>(Func<TService, Task> act)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Template.DiscardAsync(Settings);
    }

    private static Dictionary<Engine, Template> Templates(string name, Func<IServiceProvider, Task> fill) =>
        Enum.GetValues<Engine>().ToDictionary(engine => engine, engine => new Template(engine, name, fill));
}
