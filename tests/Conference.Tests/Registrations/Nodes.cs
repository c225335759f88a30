using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Talaia.Conference.Registrations;
using Talaia.House.Composition;
using Talaia.TestKit;

namespace Talaia.Conference.Tests.Registrations;

/// <summary>Several processes on the database of one house, as far as what they share is concerned: nothing but the database.</summary>
internal sealed class Nodes(TestHouse house, int count) : IAsyncDisposable
{
    private readonly List<ServiceProvider> _nodes = [.. Enumerable.Range(0, count).Select(_ =>
        new ServiceCollection().AddLogging().AddTalaia(house.Settings).Replace(ServiceDescriptor.Singleton<TimeProvider>(house.Clock)).BuildServiceProvider())];

    public async Task<Registered> RegisterAsync(int i)
    {
        await using var scope = _nodes[i % count].CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Register>().RunAsync(ConferenceHouse.Year, ConferenceHouse.Person(i), $"form-{i}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            await node.DisposeAsync();
    }
}
