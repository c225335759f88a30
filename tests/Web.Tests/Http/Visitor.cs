using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Talaia.Web.Tests.Http;

/// <summary>Somebody at a browser: keeps cookies, follows nothing by itself, comes from a loopback address of its own, so that limits by address count apart.</summary>
internal sealed class Visitor : IDisposable
{
    private static int _visitors;
    private readonly HttpClient _client;

    private readonly CookieContainer _cookies;

    /// <param name="cookies">Brought along; none as a rule.</param>
    public Visitor(Uri site, CookieContainer? cookies = null)
    {
        _cookies = cookies ?? new CookieContainer();
        var number = Interlocked.Increment(ref _visitors);
        var from = new IPEndPoint(new IPAddress([127, 1, (byte)(number / 250), (byte)(number % 250 + 1)]), 0);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = _cookies,
            ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(from);
                await socket.ConnectAsync(context.DnsEndPoint, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = site, Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>What the browser keeps, such as a thief would copy it.</summary>
    public CookieContainer Cookies(Uri site)
    {
        var copy = new CookieContainer();
        copy.Add(_cookies.GetCookies(site));
        return copy;
    }

    public Task<Page> GetAsync(string address, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, address, null, headers);

    public Task<Page> HeadAsync(string address) => SendAsync(HttpMethod.Head, address, null);

    /// <summary>Posts a form with the anti-forgery token of this visitor.</summary>
    public async Task<Page> PostAsync(string address, params (string Name, string Value)[] fields) =>
        await PostBareAsync(address, [.. fields, ("__RequestVerificationToken", await TokenAsync())]);

    /// <summary>Posts a form with a file and the anti-forgery token of this visitor.</summary>
    public async Task<Page> PostFileAsync(string address, string fileName, HttpContent file, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { file, "file", fileName }, { new StringContent(await TokenAsync()), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return await SendAsync(HttpMethod.Post, address, form);
    }

    /// <summary>Posts a form as a foreign site would: without a token.</summary>
    public Task<Page> PostBareAsync(string address, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, address, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public Task<Page> PostJsonAsync(string address, string json, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, address, new StringContent(json, Encoding.UTF8, "application/json"), headers);

    public async Task<Page> SendAsync(HttpMethod method, string address, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _client.SendAsync(request);
        return new Page(address, (int)response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsStringAsync());
    }

    /// <summary>An answer as it came, compressed or not.</summary>
    public async Task<(System.Net.Http.Headers.HttpContentHeaders Headers, byte[] Body)> BytesAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _client.SendAsync(request);
        return (response.Content.Headers, await response.Content.ReadAsByteArrayAsync());
    }

    public void Dispose() => _client.Dispose();

    /// <summary>The token in the form of the sign-in page, which everybody may see.</summary>
    public async Task<string> TokenAsync() =>
        (await GetAsync("/ca/entreu")).Document.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
}
