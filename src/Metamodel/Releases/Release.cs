using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.Releases;

/// <summary>A published state of the metamodel. Immutable: the elements of a release are never changed or removed.</summary>
internal sealed class Release
{
    public Guid Id { get; private init; }

    /// <summary>1, 2, 3 … in the order of publishing; public addresses use it.</summary>
    public int Number { get; private init; }
    public string Name { get; private init; } = "";
    public DateTimeOffset PublishedAt { get; private init; }
    public string PublishedBy { get; private init; } = "";

    /// <summary>Whether it is the platform's own starter tree and not the consortium's metamodel; every page that shows it says so.</summary>
    public bool IsStarter { get; private init; }

    private Release()
    {
    }

    public Release(int number, string name, bool isStarter, string by, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (Number, Name, IsStarter, PublishedBy) = (number, name, isStarter, by);
        PublishedAt = clock.GetUtcNow();
    }

    internal static void Map(ModelBuilder model) => model.Entity<Release>(entity =>
    {
        entity.ToTable("releases");
        entity.HasIndex(release => release.Number).IsUnique();
        entity.Property(release => release.Name).HasMaxLength(200);
        entity.Property(release => release.PublishedBy).HasMaxLength(200);
    });
}
