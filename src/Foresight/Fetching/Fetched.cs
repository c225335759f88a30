namespace Talaia.Foresight.Fetching;

/// <summary>What a fetch brought.</summary>
/// <param name="Status">The status of the last answer; null where none came.</param>
/// <param name="Error">Why there is no content, in words; null where there is, or where nothing has changed (304).</param>
/// <param name="Address">Where the content stood in the end, redirects followed.</param>
/// <param name="Version">To ask next time only for what has changed.</param>
public sealed record Fetched(int? Status, string? Error, Uri Address, byte[] Content, string? ContentType, FetchedVersion Version)
{
    public bool IsUnchanged => Status == 304;
}

/// <summary>Which version of a thing one has (RFC 9110 §8.8): its entity tag and its date, both as the server wrote them.</summary>
public sealed record FetchedVersion(string? ETag = null, string? LastModified = null)
{
    public static FetchedVersion None { get; } = new();
}
