using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Talaia.House.Composition;
using Talaia.Kernel.Data;
using Talaia.TestKit;
using Talaia.Web.Hosting;

namespace Talaia.Web.Tests.Http;

/// <summary>The real site on a loopback port, over a database of its own.</summary>
internal sealed class OpenSite : IAsyncDisposable
{
    /// <summary>The handlers of all rooms, which know nothing of the site that they were made for: made once a process, since that takes longer than a test.</summary>
    private static MadeEndpoints? _rooms;

    private readonly WebApplication _app;
    private readonly HouseSettings _settings;
    private readonly Func<HouseSettings, Task> _discard;

    private OpenSite(WebApplication app, HouseSettings settings, Func<HouseSettings, Task> discard) => (_app, _settings, _discard) = (app, settings, discard);

    public Uri Address => new(_app.Urls.Single());

    public string DataFolder => _settings.DataFolder;

    public IServiceProvider Services => _app.Services;

    public IReadOnlyList<RouteEndpoint> Endpoints => [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>On a copy of <see cref="FilledHouse"/>.</summary>
    /// <param name="given">Settings, as the command line gives them.</param>
    public static async Task<OpenSite> FilledAsync(Engine engine, params string[] given)
    {
        var settings = await FilledHouse.CopyAsync(engine);
        return await StartAsync(settings, empty: true, FilledHouse.DiscardAsync, null, given);
    }

    /// <summary>With an endpoint more, `POST /{lang}/trenca`, which breaks, by a rule of the office with `?norma=si`.</summary>
    public static async Task<OpenSite> BreakingAsync(Engine engine) => await StartAsync(await FilledHouse.CopyAsync(engine), empty: true, FilledHouse.DiscardAsync, app =>
        app.MapPost("/{lang}/trenca", (string? norma) => Break(norma is not null)).AllowAnonymous());

    /// <summary>The same program once more on the same database.</summary>
    public Task<OpenSite> SecondNodeAsync(params string[] given) => StartAsync(_settings, empty: true, _ => Task.CompletedTask, null, given);

    /// <summary>With the demonstration year, on SQLite.</summary>
    public static Task<OpenSite> DemonstrationAsync() => StartAsync(
        new HouseSettings(Directory.CreateTempSubdirectory("talaia-web-").FullName), empty: false, settings =>
        {
            Directory.Delete(settings.DataFolder, recursive: true);
            return Task.CompletedTask;
        });

    /// <summary>Somebody who has not been here: no cookies, an address of their own.</summary>
    public Visitor Visit() => new(Address);

    public async Task<Visitor> SignInAsync(string email)
    {
        var visitor = Visit();
        var page = await visitor.PostAsync("/ca/entreu", ("email", email), ("password", FilledHouse.Password));
        Assert.Equal(302, page.Status);
        return visitor;
    }

    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task UseAsync<TService>(Func<TService, Task> act)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Ends the open wave at the instant at which the one before it ended.</summary>
    public Task EndWaveAsync() => UseAsync<TalaiaDb>(db => db.Database.ExecuteSqlAsync(
        $"UPDATE waves SET closes = (SELECT closes FROM waves WHERE key = {FilledHouse.ClosedWave}) WHERE key = {FilledHouse.Wave}"));

    private static string Break(bool byRule) =>
        throw (byRule ? new Kernel.Problems.RuleException("rule-of-the-test", "It may not be.") : new InvalidOperationException("secret of the machine"));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _discard(_settings);
    }

    private static async Task<OpenSite> StartAsync(HouseSettings settings, bool empty, Func<HouseSettings, Task> discard, Action<WebApplication>? prepare = null, params string[] given)
    {
        var options = new StartOptions("http://127.0.0.1:0", settings.DataFolder, settings.Connection, empty, ["--Logging:LogLevel:Default=None", "--Logging:LogLevel:Microsoft.AspNetCore=None", .. given]);
        var app = Site.Build(options);
        var sources = ((IEndpointRouteBuilder)app).DataSources;
        var own = sources.OfType<MadeEndpoints>().Single();
        sources.Remove(own);
        sources.Add(Interlocked.CompareExchange(ref _rooms, own, null) ?? own);
        // A password is worked on for as short as can be, as those of the template were: what is tested is who gets in by it.
        app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount = 1;
        prepare?.Invoke(app);
        await Opening.PrepareAsync(app, options);
        await app.StartAsync();
        return new OpenSite(app, settings, discard);
    }
}
