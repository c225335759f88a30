namespace Talaia.Foresight.Fetching;

/// <summary>What fetching may do.</summary>
/// <param name="Allowed">Hosts with their port, `host:port` in lower case, that may be fetched from though they are not on the open internet.</param>
/// <param name="Longest">Time for one fetch, name look-up, redirects and all.</param>
/// <param name="MostBytes">Bytes of an answer, counted after unpacking.</param>
public sealed record FetchSettings(IReadOnlySet<string> Allowed, TimeSpan Longest, int MostBytes)
{
    /// <summary>30 seconds, 5 MB, and the hosts that the administrator lists in `TALAIA_FETCH_ALLOW` (`host:port,…`).</summary>
    public static FetchSettings FromEnvironment() => Allowing(Environment.GetEnvironmentVariable("TALAIA_FETCH_ALLOW"));

    public static FetchSettings Allowing(string? hosts) => new(
        (hosts ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(host => host.ToLowerInvariant()).ToHashSet(),
        TimeSpan.FromSeconds(30), Feeds.FeedReader.MostBytes);
}
