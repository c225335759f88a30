using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Fetching;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Sources;

/// <summary>Where documents come from. A source is never deleted, since evidence may rest on what it brought.</summary>
internal sealed class Source
{
    public Guid Id { get; private init; }

    /// <summary>Stable and public, in the form of an address part.</summary>
    public string Key { get; private init; } = "";
    public string Name { get; private init; } = "";
    public SourceKind Kind { get; private init; }

    /// <summary>The address of a feed, the page of a corpus; null for what is typed in.</summary>
    public string? Address { get; private init; }

    /// <summary>The language of its documents where they do not say; null where it is guessed document by document.</summary>
    public string? Language { get; private init; }
    public DateTimeOffset AddedAt { get; private init; }
    public DateTimeOffset? LastFetchedAt { get; private set; }

    /// <summary>The HTTP status of the last answer; null where none came, or before the first fetch.</summary>
    public int? LastStatus { get; private set; }

    /// <summary>When it is fetched next; null for what is not fetched, or no longer (410, gone).</summary>
    public DateTimeOffset? NextDueAt { get; private set; }

    /// <summary>Fetches that failed one after another.</summary>
    public int Failures { get; private set; }

    /// <summary>Which version was fetched last (RFC 9110 §8.8), as the server wrote it.</summary>
    public string? ETag { get; private set; }
    public string? LastModified { get; private set; }

    /// <summary>Why the last fetch failed, in words; null when it did not.</summary>
    public string? LastError { get; private set; }

    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private Source()
    {
    }

    public Source(string key, string name, SourceKind kind, string? address, string? language, TimeProvider clock, Guid? id = null)
    {
        Id = id ?? Ids.New(clock);
        (Key, Name, Kind, Address, Language) = (key, name, kind, address, language);
        AddedAt = clock.GetUtcNow();
        NextDueAt = kind == SourceKind.Feed ? AddedAt : null;
    }

    public Ref Ref => new("source", Key);

    public FetchedVersion Version => new(ETag, LastModified);

    /// <summary>Keeps what the fetch brought and plans the next one: after <see cref="Interval"/>, twice as long for each failure in a row, a week at most.</summary>
    public void Fetched(DateTimeOffset at, FetchedFeed fetched)
    {
        (LastFetchedAt, LastStatus, LastError) = (at, fetched.Status, fetched.Error);
        Failures = fetched.Error is null ? 0 : Failures + 1;
        if (fetched.Feed is not null)
            (ETag, LastModified) = (fetched.Version.ETag, fetched.Version.LastModified);
        var wait = Interval * Math.Pow(2, Math.Min(Failures, 10));
        NextDueAt = fetched.Status == 410 ? null : at + (wait < Longest ? wait : Longest);
    }

    /// <exception cref="RuleException">`source-not-fetched`: it is no feed.</exception>
    public void Due(DateTimeOffset at) => NextDueAt = Kind == SourceKind.Feed
        ? at
        : throw new RuleException("source-not-fetched", $"The source «{Key}» is no feed. Nothing was changed.");

    internal static void Map(ModelBuilder model) => model.Entity<Source>(entity =>
    {
        entity.ToTable("sources");
        entity.KeepsBeforeAndAfter();
        entity.Ignore(source => source.Ref).Ignore(source => source.Version);
        entity.Property(source => source.Key).HasMaxLength(80);
        entity.Property(source => source.Kind).HasConversion<string>().HasMaxLength(20);
        entity.Property(source => source.Language).HasMaxLength(12);
        entity.Property(source => source.ETag).HasMaxLength(300);
        entity.Property(source => source.LastModified).HasMaxLength(300);
        entity.HasIndex(source => source.Key).IsUnique();
    });
}
