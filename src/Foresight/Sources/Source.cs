using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

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

    /// <summary>Why the last fetch failed, in words; null when it did not.</summary>
    public string? LastError { get; private set; }

    private Source()
    {
    }

    public Source(string key, string name, SourceKind kind, string? address, string? language, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (Key, Name, Kind, Address, Language) = (key, name, kind, address, language);
        AddedAt = clock.GetUtcNow();
    }

    public Ref Ref => new("source", Key);

    public void Fetched(DateTimeOffset at, string? error = null) => (LastFetchedAt, LastError) = (at, error);

    internal static void Map(ModelBuilder model) => model.Entity<Source>(entity =>
    {
        entity.ToTable("sources");
        entity.Ignore(source => source.Ref);
        entity.Property(source => source.Key).HasMaxLength(80);
        entity.Property(source => source.Kind).HasConversion<string>().HasMaxLength(20);
        entity.Property(source => source.Language).HasMaxLength(12);
        entity.HasIndex(source => source.Key).IsUnique();
    });
}
