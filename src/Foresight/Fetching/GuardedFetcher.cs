using System.Net;
using System.Net.Sockets;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Fetching;

/// <summary>
/// Fetches what others publish, and nothing of the machines around: http and https alone, every address judged at every hop (see
/// <see cref="GuardedConnection"/>), no proxy, no cookies, at most <see cref="MostHops"/> redirects, an answer no longer than the settings say once it
/// is unpacked, all within one span of time.
/// </summary>
public sealed class GuardedFetcher : IDisposable
{
    public const int MostHops = 5;

    private static readonly string Agent = $"Talaia/{typeof(GuardedFetcher).Assembly.GetName().Version?.ToString(2) ?? "1.0"} (feed reader of a public innovation office)";

    private readonly FetchSettings _settings;
    private readonly TimeProvider _clock;
    private readonly GuardedConnection _connection;
    private readonly HttpMessageInvoker _http;

    public GuardedFetcher(FetchSettings settings, TimeProvider clock)
    {
        (_settings, _clock, _connection) = (settings, clock, new GuardedConnection(settings));
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = _connection.OpenAsync,
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.Zero,
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,
        });
    }

    /// <summary>Judges an address without fetching it. A name that has no address yet passes: the fetch will tell.</summary>
    /// <exception cref="RuleException">`fetch-refused`.</exception>
    public async Task JudgeAsync(string address, CancellationToken cancel = default)
    {
        var uri = Parsed(address);
        try
        {
            await _connection.JudgeAsync(uri.Host, uri.Port, cancel);
        }
        catch (Exception none) when (none is SocketException or ArgumentException)
        {
            // No such name today.
        }
    }

    /// <param name="known">The version that is known: where nothing has changed since, the answer is 304 and empty.</param>
    /// <exception cref="RuleException">`fetch-refused`: the address, or one that it redirects to, is none that may be fetched from.</exception>
    public async Task<Fetched> RunAsync(string address, FetchedVersion? known = null, CancellationToken cancel = default)
    {
        var uri = Parsed(address);
        using var limit = new CancellationTokenSource(_settings.Longest, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            for (var hop = 0; ; hop++)
            {
                using var answer = await _http.SendAsync(Request(uri, known), both.Token);
                if (Next(answer, uri) is not { } next)
                    return await TakeAsync(answer, uri, both.Token);
                if (hop == MostHops)
                    return Failed(uri, (int)answer.StatusCode, $"it redirects more than {MostHops} times");
                uri = next;
            }
        }
        catch (Exception failure) when (RefusalIn(failure) is { } refusal)
        {
            throw refusal;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Failed(uri, null, $"it took longer than {_settings.Longest.TotalSeconds:0} seconds");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException or InvalidDataException or NotSupportedException or FormatException)
        {
            return Failed(uri, null, (failure.InnerException ?? failure).Message.TrimEnd('.'));
        }
    }

    public void Dispose() => _http.Dispose();

    private static Uri Parsed(string address) => Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
        ? Judged(uri)
        : throw GuardedConnection.Refused($"«{address}» is no address");

    private static Uri Judged(Uri uri)
    {
        if (uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            throw GuardedConnection.Refused($"«{uri}» is neither http nor https");
        if (uri.UserInfo.Length > 0)
            throw GuardedConnection.Refused("an address with a name or a password in it is not fetched");
        return uri;
    }

    private static HttpRequestMessage Request(Uri uri, FetchedVersion? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, uri);
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        request.Headers.TryAddWithoutValidation("Accept", "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, */*;q=0.5");
        if (known?.ETag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } date)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        return request;
    }

    private static Uri? Next(HttpResponseMessage answer, Uri from) =>
        (int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } to ? Judged(new Uri(from, to)) : null;

    private async Task<Fetched> TakeAsync(HttpResponseMessage answer, Uri uri, CancellationToken cancel)
    {
        var status = (int)answer.StatusCode;
        var type = answer.Content.Headers.ContentType?.ToString();
        var version = new FetchedVersion(Header(answer.Headers, "ETag"), Header(answer.Content.Headers, "Last-Modified"));
        if (status == 304)
            return new(status, null, uri, [], type, version);
        if (!answer.IsSuccessStatusCode)
            return Failed(uri, status, $"the server answers {status}");
        if (type?.Split('/')[0].ToLowerInvariant() is "image" or "audio" or "video" or "font")
            return Failed(uri, status, $"what stands there is «{type}»");
        var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0;)
        {
            if (content.Length + read > _settings.MostBytes)
                return Failed(uri, status, FormattableString.Invariant($"it is longer than {_settings.MostBytes:N0} bytes"));
            content.Write(buffer, 0, read);
        }

        return new(status, null, uri, content.ToArray(), type, version);
    }

    private static string? Header(System.Net.Http.Headers.HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and <= 300 } value ? value : null;

    private static Fetched Failed(Uri uri, int? status, string why) => new(status, why + ".", uri, [], null, FetchedVersion.None);

    private static RuleException? RefusalIn(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is RuleException rule)
                return rule;
        }

        return null;
    }
}
