namespace Talaia.Foresight.Feeds;

/// <summary>
/// A feed as a reader of it sees it, whatever its format. Texts are null where the feed does not say. <see cref="Title"/> and
/// <see cref="Subtitle"/> may hold markup that has been cleaned (see <see cref="ContentCleaner"/>); instants are UTC.
/// </summary>
public sealed record Feed(
    string? Title,
    string? Link,
    string? Id,
    string? Subtitle,
    DateTime? Updated,
    IReadOnlyList<FeedEntry> Entries);

/// <summary>One entry of a feed; <see cref="Title"/>, <see cref="Summary"/> and <see cref="Content"/> may hold cleaned markup; instants are UTC.</summary>
public sealed record FeedEntry(
    string? Title,
    string? Link,
    string? Id,
    string? Summary,
    string? Content,
    DateTime? Published,
    DateTime? Updated,
    string? Author);
