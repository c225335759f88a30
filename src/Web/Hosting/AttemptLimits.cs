using System.Collections.Concurrent;

namespace Talaia.Web.Hosting;

/// <summary>How often one account may be tried in a minute, from wherever; known accounts and unknown alike. Counted on each node, in memory only.</summary>
internal sealed class AttemptLimits(TimeProvider clock)
{
    public const int PerMinute = 5;
    private const int Most = 50_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Count)> _attempts = new();

    /// <returns>False when there were too many: ask again after <see cref="RetryAfter"/>.</returns>
    public bool Take(string kind, string? account)
    {
        if (_attempts.Count >= Most)
            Sweep();
        return Add(KeyOf(kind, account), 1) <= PerMinute;
    }

    /// <summary>An attempt that was right does not count: who signs in often does not shut themselves out.</summary>
    public void GiveBack(string kind, string? account) => Add(KeyOf(kind, account), -1);

    public static IResult RetryAfter(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private int Add(string key, int count)
    {
        var now = clock.GetUtcNow();
        return _attempts.AddOrUpdate(key, _ => (now, count), (_, known) => now - known.Since < Window ? (known.Since, known.Count + count) : (now, count)).Count;
    }

    private void Sweep()
    {
        var old = clock.GetUtcNow() - Window;
        foreach (var (key, attempt) in _attempts)
        {
            if (attempt.Since <= old)
                _attempts.TryRemove(key, out _);
        }
    }

    // A long address is as good as its beginning: what is kept is small, whatever is sent.
    private static string KeyOf(string kind, string? account)
    {
        var folded = (account ?? "").Trim().ToLowerInvariant();
        return $"{kind}/{(folded.Length <= 254 ? folded : folded[..254])}";
    }
}
