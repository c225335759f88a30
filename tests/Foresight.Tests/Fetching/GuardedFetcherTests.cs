using System.IO.Compression;
using Microsoft.Extensions.Time.Testing;
using Talaia.Foresight.Fetching;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Tests.Fetching;

public sealed class GuardedFetcherTests : IDisposable
{
    private readonly FeedServer _server = new();
    private readonly FakeTimeProvider _clock = new();

    public void Dispose() => _server.Dispose();

    private GuardedFetcher Fetcher(bool isAllowed = true) => new(FetchSettings.Allowing(isAllowed ? _server.Allowed : null), _clock);

    private async Task<FetchedFeed> FetchAsync(string path)
    {
        using var fetcher = Fetcher();
        return await new FetchFeed(fetcher).RunAsync(_server.At(path));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/a")]
    [InlineData("http://2130706433:{0}/a")]
    [InlineData("http://0x7f000001:{0}/a")]
    [InlineData("http://0x7f.1:{0}/a")]
    [InlineData("http://0177.0.0.1:{0}/a")]
    [InlineData("http://127.1:{0}/a")]
    [InlineData("http://0:{0}/a")]
    [InlineData("http://[::1]:{0}/a")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/a")]
    [InlineData("http://[::ffff:7f00:1]:{0}/a")]
    [InlineData("http://[64:ff9b::7f00:1]:{0}/a")]
    [InlineData("http://localhost:{0}/a")]
    [InlineData("http://LOCALHOST.:{0}/a")]
    [InlineData("http://a.localhost:{0}/a")]
    [InlineData("http://１２７.0.0.1:{0}/a")]
    [InlineData("http://user:word@127.0.0.1:{0}/a")]
    [InlineData("ftp://127.0.0.1:{0}/a")]
    [InlineData("file:///etc/hosts")]
    [InlineData("gopher://127.0.0.1:{0}/a")]
    [InlineData("a feed")]
    public async Task No_spelling_of_this_machine_reaches_it(string address)
    {
        _server.Says("/a", FeedServer.Atom);
        using var fetcher = Fetcher(isAllowed: false);
        var refused = await Assert.ThrowsAsync<RuleException>(() => fetcher.RunAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, _server.Port), cancel: TestContext.Current.CancellationToken));
        Assert.Equal("fetch-refused", refused.Code);
        await Assert.ThrowsAsync<RuleException>(() => fetcher.JudgeAsync(_server.At("/a"), TestContext.Current.CancellationToken));
        Assert.Empty(_server.Asked);
    }

    [Fact]
    public async Task A_host_that_the_administrator_allows_is_fetched_from_at_that_port_alone()
    {
        var fetched = await Served("/a", FeedServer.Atom);
        Assert.Equal((200, 2, (string?)null), (fetched.Status, fetched.Feed?.Entries.Count, fetched.Error));
        Assert.StartsWith("Talaia/", _server.Asked.Single().UserAgent);
        using var other = new FeedServer();
        using var fetcher = Fetcher();
        await Assert.ThrowsAsync<RuleException>(() => fetcher.RunAsync(other.At("/a"), cancel: TestContext.Current.CancellationToken));
    }

    private Task<FetchedFeed> Served(string path, string text)
    {
        _server.Says(path, text);
        return FetchAsync(path);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("//localhost/a")]
    [InlineData("file:///etc/hosts")]
    public async Task A_redirect_is_judged_as_the_first_address_was(string to)
    {
        _server.Redirects("/a", "/b").Redirects("/b", to);
        await Assert.ThrowsAsync<RuleException>(() => FetchAsync("/a"));
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_a_sixth_is_not()
    {
        foreach (var i in Enumerable.Range(0, 6))
            _server.Redirects($"/{i}", $"/{i + 1}");
        _server.Says("/6", FeedServer.Atom);
        Assert.NotNull((await FetchAsync("/1")).Feed);
        Assert.Contains("redirects", (await FetchAsync("/0")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_unpacks_to_too_much_is_cut_off()
    {
        _server.On("/bomb", async context =>
        {
            context.Response.Headers["Content-Encoding"] = "gzip";
            await using var packed = new GZipStream(context.Response.OutputStream, CompressionLevel.Fastest);
            var nothing = new byte[1024 * 1024];
            for (var i = 0; i < 200; i++)
                await packed.WriteAsync(nothing);
        });
        Assert.Contains("longer than 5,242,880 bytes", (await FetchAsync("/bomb")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_lets_us_wait_is_left_after_thirty_seconds()
    {
        var asked = new TaskCompletionSource();
        var over = new TaskCompletionSource();
        _server.On("/slow", async context =>
        {
            await context.Response.OutputStream.WriteAsync("<feed>"u8.ToArray());
            await context.Response.OutputStream.FlushAsync();
            asked.SetResult();
            await over.Task;
        });
        var fetching = FetchAsync("/slow");
        await asked.Task;
        _clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Contains("30 seconds", (await fetching).Error, StringComparison.Ordinal);
        over.SetResult();
    }

    [Theory]
    [InlineData("image/png", FeedServer.Atom, "image/png")]
    [InlineData("text/html", "<html><body>no feed</body></html>", "no RSS")]
    [InlineData("application/atom+xml", "", "empty")]
    public async Task What_is_no_feed_is_told(string type, string text, string part)
    {
        _server.Says("/a", text, type);
        var fetched = await FetchAsync("/a");
        Assert.Null(fetched.Feed);
        Assert.Contains(part, fetched.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_page_and_broken_packing_are_errors_of_that_feed_alone()
    {
        _server.On("/broken", async context =>
        {
            context.Response.Headers["Content-Encoding"] = "gzip";
            await context.Response.OutputStream.WriteAsync("no gzip"u8.ToArray());
        });
        Assert.Equal((404, "the server answers 404."), ((await FetchAsync("/none")).Status, (await FetchAsync("/none")).Error));
        Assert.NotNull((await FetchAsync("/broken")).Error);
        Assert.NotNull((await Served("/a", FeedServer.Atom)).Feed);
    }
}
