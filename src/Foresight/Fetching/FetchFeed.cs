using Talaia.Foresight.Feeds;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Fetching;

/// <summary>A feed that was fetched, or why not. No feed and no error: nothing has changed.</summary>
public sealed record FetchedFeed(int? Status, Feed? Feed, string? Error, FetchedVersion Version);

/// <summary>Fetches a feed and reads it.</summary>
public sealed class FetchFeed(GuardedFetcher fetcher)
{
    /// <exception cref="RuleException">`fetch-refused`.</exception>
    public async Task<FetchedFeed> RunAsync(string address, FetchedVersion? known = null, CancellationToken cancel = default)
    {
        var fetched = await fetcher.RunAsync(address, known, cancel);
        if (fetched.Error is not null || fetched.IsUnchanged)
            return new(fetched.Status, null, fetched.Error, fetched.Version);
        try
        {
            return new(fetched.Status, FeedReader.Read(fetched.Content, fetched.ContentType, fetched.Address), null, fetched.Version);
        }
        catch (InputException unreadable)
        {
            return new(fetched.Status, null, unreadable.Message, FetchedVersion.None);
        }
    }
}
