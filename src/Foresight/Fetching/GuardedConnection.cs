using System.Net;
using System.Net.Sockets;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Fetching;

/// <summary>
/// Connects only to the open internet, or to what the administrator allows. It resolves the name itself, judges every address that the name has, and
/// connects to those very addresses, so that no second look-up can answer otherwise; the text of an address is never judged, since it has many spellings.
/// </summary>
internal sealed class GuardedConnection(FetchSettings settings)
{
    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await JudgeAsync(host, port, cancel);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <returns>The addresses of the host, all of them allowed.</returns>
    /// <exception cref="RuleException">`fetch-refused`: one of them is not of the open internet.</exception>
    /// <exception cref="SocketException">The name has no address.</exception>
    public async Task<IPAddress[]> JudgeAsync(string host, int port, CancellationToken cancel)
    {
        var isAllowed = settings.Allowed.Contains($"{host.Trim('[', ']').ToLowerInvariant()}:{port}");
        if (!isAllowed && IsLocalName(host))
            throw Refused($"«{host}» is a name of this machine");
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancel);
        if (isAllowed)
            return addresses;
        foreach (var address in addresses)
        {
            if (AddressJudge.Refusal(address) is { } what)
                throw Refused(host == address.ToString() ? $"{address} is not on the open internet ({what})" : $"«{host}» is {address}, which is not on the open internet ({what})");
        }

        return addresses;
    }

    /// <summary>`localhost` and what is below it never leave the machine (RFC 6761 §6.3), whether or not its resolver knows them.</summary>
    private static bool IsLocalName(string host) =>
        $".{host.TrimEnd('.')}".EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    public static RuleException Refused(string why) => new("fetch-refused", $"{why}. Nothing was fetched: an administrator may allow a host in TALAIA_FETCH_ALLOW.");
}
