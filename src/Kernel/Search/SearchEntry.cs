using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;

namespace Talaia.Kernel.Search;

/// <summary>
/// What search knows of one sheet: its analysed words, one row a sheet. The engines index <see cref="Words"/> (FTS5, tsvector);
/// the words are folded and stemmed here, in one way for both, so that an engine's own language settings never matter.
/// </summary>
public sealed class SearchEntry
{
    /// <summary>Number of the row, which the engine's index points at.</summary>
    public long Id { get; private init; }

    public required string Kind { get; init; }
    public required string Key { get; init; }

    /// <summary>Space-separated tokens of <see cref="Texts.TextAnalysis.IndexWords"/>.</summary>
    public required string Words { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<SearchEntry>(entity =>
    {
        entity.ToTable("search_entries");
        entity.IsBookkeeping();
        entity.HasIndex(entry => new { entry.Kind, entry.Key }).IsUnique();
        entity.Property(entry => entry.Kind).HasMaxLength(40);
        entity.Property(entry => entry.Key).HasMaxLength(200);
    });
}
