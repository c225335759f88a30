using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Talaia.Kernel.Problems;
using IPNetwork = System.Net.IPNetwork;

namespace Talaia.Web.Hosting;

/// <summary>
/// Who is believed when a request says for whom it comes: the proxies of the setting `TALAIA_PROXY` (addresses and networks, separated by commas), else only this
/// machine. Anybody else's `X-Forwarded-For` and `X-Forwarded-Proto` count for nothing, so limits by address cannot be passed by writing another one.
/// </summary>
internal static class Proxies
{
    public const string Setting = "TALAIA_PROXY";

    /// <exception cref="EnvironmentException">`bad-proxy`.</exception>
    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var known = Parse(configuration[Setting]);
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null; // as far as the chain is of known proxies, and no farther
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in known)
                forwarded.KnownIPNetworks.Add(network);
        });

        // A site that has an address answers to no other name, except on its own machine, where its health is asked for.
        if (SiteAddress.Given(configuration) is { } site)
            services.PostConfigure<HostFilteringOptions>(hosts => (hosts.AllowedHosts, hosts.IncludeFailureMessage) = ([site.Host, "localhost", "127.0.0.1", "[::1]"], false));
        return services;
    }

    /// <summary>First of all, so that everything after it knows the true address; a site whose address is of TLS is spoken to by nothing else, whatever stands in between.</summary>
    public static IApplicationBuilder UseProxies(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (SiteAddress.Given(app.Configuration)?.Scheme == Uri.UriSchemeHttps)
        {
            app.Use((context, next) =>
            {
                context.Request.Scheme = Uri.UriSchemeHttps;
                return next(context);
            });
        }

        return app;
    }

    internal static IReadOnlyList<IPNetwork> Parse(string? setting) => string.IsNullOrWhiteSpace(setting)
        ? [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")]
        : [.. setting.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One)];

    private static IPNetwork One(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new EnvironmentException("bad-proxy", $"{Setting} lists addresses and networks, such as 10.0.0.5,10.1.0.0/16; `{text}` is neither.");
}
