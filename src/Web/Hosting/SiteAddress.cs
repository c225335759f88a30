using System.Net;
using Talaia.Kernel.Problems;

namespace Talaia.Web.Hosting;

/// <summary>
/// Where this site stands, for links in letters: the setting `TALAIA_ADDRESS`. Without it, only a site on loopback says so by itself: the host of a
/// request is what its sender writes, and a link mailed to somebody else must not lead to the sender's own server.
/// </summary>
internal sealed class SiteAddress(IConfiguration configuration)
{
    public const string Setting = "TALAIA_ADDRESS";

    private readonly string? _set = (configuration[Setting])?.TrimEnd('/');

    /// <summary>The address that was set; null where none was.</summary>
    public static Uri? Given(IConfiguration configuration) =>
        Uri.TryCreate(configuration[Setting]?.Trim(), UriKind.Absolute, out var site) && site.Scheme is "http" or "https" ? site : null;

    /// <summary>Scheme and host of this site for links to itself that only its reader sees, such as a page's canonical address: as set, else as asked for.</summary>
    public string Seen(HttpRequest request) => _set is { Length: > 0 } ? _set : $"{request.Scheme}://{request.Host}";

    /// <returns>Scheme and host without a slash at the end.</returns>
    /// <exception cref="RuleException">`site-address-missing`.</exception>
    public string Of(HttpRequest request)
    {
        if (_set is { Length: > 0 })
            return _set;
        var host = request.Host.Host;
        return host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address))
            ? $"{request.Scheme}://{request.Host}"
            : throw new RuleException("site-address-missing", "Set `TALAIA_ADDRESS` to the public address of the site, so that letters can lead to it; nothing was sent.");
    }
}
