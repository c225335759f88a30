using System.Net;
using Talaia.Kernel.Problems;

namespace Talaia.Web.Hosting;

/// <summary>
/// Where this site stands, for links in letters: the setting `TALAIA_ADDRESS`. Without it, only a site on loopback says so by itself: the host of a
/// request is what its sender writes, and a link mailed to somebody else must not lead to the sender's own server.
/// </summary>
internal sealed class SiteAddress(IConfiguration configuration)
{
    private readonly string? _set = (configuration["TALAIA_ADDRESS"])?.TrimEnd('/');

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
