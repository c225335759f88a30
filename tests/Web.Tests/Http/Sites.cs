using System.Collections.Concurrent;
using Talaia.TestKit;

[assembly: AssemblyFixture(typeof(Talaia.Web.Tests.Http.Sites))]

namespace Talaia.Web.Tests.Http;

/// <summary>The sites that the tests of this assembly share; each is started when first asked for. A test writes only answers of a town or an edition of the conference of its own.</summary>
public sealed class Sites : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Engine, Lazy<Task<OpenSite>>> _filled = new();
    private readonly Lazy<Task<OpenSite>> _demonstration = new(OpenSite.DemonstrationAsync);

    internal Task<OpenSite> OfAsync(Engine engine) => _filled.GetOrAdd(engine, key => new Lazy<Task<OpenSite>>(() => OpenSite.FilledAsync(key))).Value;

    /// <summary>With the demonstration year; nothing is written there.</summary>
    internal Task<OpenSite> DemonstrationAsync() => _demonstration.Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _filled.Values.Append(_demonstration).Where(site => site.IsValueCreated))
            await (await site.Value).DisposeAsync();
    }
}
