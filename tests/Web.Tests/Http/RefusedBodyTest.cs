using System.Net.Sockets;
using System.Text;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>Who sends too much reads why, although they were still sending.</summary>
public sealed class RefusedBodyTest(Sites sites)
{
    [Fact]
    public async Task The_whole_of_a_body_that_is_too_large_is_taken_before_it_is_refused()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        const int Size = 12_000_000; // more than the buffers of a connection hold
        using var client = new TcpClient();
        await client.ConnectAsync(site.Address.Host, site.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /ca/estil HTTP/1.1\r\nHost: {site.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {Size}\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        var part = new byte[1_000_000];
        for (var sent = 0; sent < Size; sent += part.Length)
            await stream.WriteAsync(part, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Assert.StartsWith("HTTP/1.1 413 ", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("El que heu enviat és massa gros", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
