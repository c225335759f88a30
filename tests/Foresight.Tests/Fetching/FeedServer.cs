using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Talaia.Foresight.Tests.Fetching;

/// <summary>A real server on 127.0.0.1 that answers each path as the test says, and remembers what was asked.</summary>
internal sealed class FeedServer : IDisposable
{
    public const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Butlletí de prova</title><id>urn:a</id><updated>2026-11-01T00:00:00Z</updated>
        <entry><title>La &lt;b&gt;nova&lt;/b&gt; ordenança de dades &lt;script&gt;alert(1)&lt;/script&gt;</title><id>urn:a:1</id><link href="https://a.example/1"/><updated>2026-11-02T00:00:00Z</updated></entry>
        <entry><title>Segona entrega del butlletí municipal</title><id>urn:a:2</id><link href="https://a.example/2"/><updated>2026-11-03T00:00:00Z</updated></entry></feed>
        """;

    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, Func<HttpListenerContext, Task>> _answers = [];

    public FeedServer()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _ = ServeAsync();
    }

    public int Port { get; }

    public List<HttpListenerRequest> Asked { get; } = [];

    public string Allowed => $"127.0.0.1:{Port}";

    public string At(string path) => $"http://127.0.0.1:{Port}{path}";

    public FeedServer On(string path, Func<HttpListenerContext, Task> answer)
    {
        _answers[path] = answer;
        return this;
    }

    public FeedServer Says(string path, string text, string type = "application/atom+xml", string? tag = null) => On(path, async context =>
    {
        if (tag is not null && context.Request.Headers["If-None-Match"] == tag)
        {
            context.Response.StatusCode = 304;
            return;
        }

        context.Response.ContentType = type;
        if (tag is not null)
            context.Response.Headers["ETag"] = tag;
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
    });

    public FeedServer Redirects(string path, string to) => On(path, context =>
    {
        context.Response.StatusCode = 302;
        context.Response.Headers["Location"] = to;
        return Task.CompletedTask;
    });

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (_listener.IsListening)
                _ = AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            lock (Asked)
                Asked.Add(context.Request);
            context.Response.StatusCode = 200;
            if (_answers.TryGetValue(context.Request.Url!.AbsolutePath, out var answer))
                await answer(context);
            else
                context.Response.StatusCode = 404;
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // The fetcher hung up, as it should.
        }
    }
}
