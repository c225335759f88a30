using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Data;

namespace Talaia.Conference.Sessions;

/// <summary>A room of an edition, known by its name.</summary>
internal sealed class Room
{
    public Guid Id { get; private init; }
    public Guid EditionId { get; private init; }
    public string Key { get; private init; } = "";
    public string Name { get; private init; } = "";

    /// <summary>Where it stands beside the others.</summary>
    public int Order { get; private init; }

    private Room()
    {
    }

    public Room(Guid editionId, string key, string name, int order, TimeProvider clock) =>
        (Id, EditionId, Key, Name, Order) = (Ids.New(clock), editionId, key, name, order);

    internal static void Map(ModelBuilder model) => model.Entity<Room>(entity =>
    {
        entity.ToTable("conference_rooms");
        entity.HasOne<Edition>().WithMany().HasForeignKey(room => room.EditionId);
        entity.Property(room => room.Key).HasMaxLength(100);
        entity.HasIndex(room => new { room.EditionId, room.Key }).IsUnique();
    });
}
