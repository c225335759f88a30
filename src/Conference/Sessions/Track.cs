using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Conference.Sessions;

/// <summary>A thread of an edition's programme.</summary>
internal sealed class Track
{
    public Guid Id { get; private init; }
    public Guid EditionId { get; private init; }

    /// <summary>Stands in addresses that filter the programme.</summary>
    public string Key { get; private init; } = "";
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>Where it stands beside the others.</summary>
    public int Order { get; private init; }

    private Track()
    {
    }

    public Track(Guid editionId, string key, LocalizedText name, int order, TimeProvider clock) =>
        (Id, EditionId, Key, Name, Order) = (Ids.New(clock), editionId, key, name, order);

    /// <summary>Takes over the languages in which it had no name.</summary>
    public void Translate(LocalizedText name)
    {
        foreach (var language in name.Languages.Where(language => Name[language] is null))
            Name = Name.With(language, name[language]);
    }

    internal static void Map(ModelBuilder model) => model.Entity<Track>(entity =>
    {
        entity.ToTable("conference_tracks");
        entity.HasOne<Edition>().WithMany().HasForeignKey(track => track.EditionId);
        entity.Property(track => track.Key).HasMaxLength(100);
        entity.HasIndex(track => new { track.EditionId, track.Key }).IsUnique();
    });
}
