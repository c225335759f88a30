using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Talaia.TestKit;
using Talaia.Web.Hosting;

namespace Talaia.Web.Tests.Http;

/// <summary>Handlers are made once for a site, however many ask for them.</summary>
public sealed class MadeEndpointsTest(Sites sites)
{
    [Fact]
    public async Task A_start_and_a_page_make_the_handlers_once()
    {
        var source = new Counted();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddAuthorization();
        await using var app = builder.Build();
        app.UseRouting();
        app.UseAuthorization();
        ((IEndpointRouteBuilder)app).DataSources.Add(new MadeEndpoints([source]));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var visitor = new Visitor(new Uri(app.Urls.Single()));
        Assert.Equal("here", (await visitor.GetAsync("/here")).Body);
        Assert.Equal(1, source.Made);
    }

    [Fact]
    public async Task No_room_is_mapped_beside_them()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        Assert.IsType<MadeEndpoints>(Assert.Single(((CompositeEndpointDataSource)site.Services.GetRequiredService<EndpointDataSource>()).DataSources));
    }

    private sealed class Counted : EndpointDataSource
    {
        public int Made { get; private set; }

        public override IReadOnlyList<Endpoint> Endpoints
        {
            get
            {
                Made++;
                return [new RouteEndpointBuilder(context => context.Response.WriteAsync("here"), RoutePatternFactory.Parse("/here"), 0).Build()];
            }
        }

        public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;
    }
}
