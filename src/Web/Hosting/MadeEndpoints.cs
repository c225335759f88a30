using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Talaia.Web.Hosting;

/// <summary>
/// Endpoints that are made once. Sources of the framework make theirs anew whenever they are asked, and a start asks twice, for who may enter and for the way there:
/// of some hundred handlers that is most of a start.
/// </summary>
internal sealed class MadeEndpoints(IEnumerable<EndpointDataSource> sources) : EndpointDataSource
{
    private readonly Lazy<IReadOnlyList<Endpoint>> _made = new(() => [.. sources.SelectMany(source => source.Endpoints)]);

    public override IReadOnlyList<Endpoint> Endpoints => _made.Value;

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;
}

/// <summary>Takes what the rooms map, to be added to a site as a whole.</summary>
internal sealed class RoomRoutes(IEndpointRouteBuilder site) : IEndpointRouteBuilder
{
    public IServiceProvider ServiceProvider => site.ServiceProvider;

    public ICollection<EndpointDataSource> DataSources { get; } = [];

    public IApplicationBuilder CreateApplicationBuilder() => site.CreateApplicationBuilder();
}
