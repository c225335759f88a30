using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.Releases;

/// <summary>An immutable published state of the metamodel. In the order of <see cref="Sequence"/>; for the numbers see <see cref="ReleaseNumber"/>.</summary>
internal sealed class Release
{
    /// <summary>The origin of Talaia's own starter, which is no consortium's metamodel.</summary>
    public const string Starter = "starter";

    /// <summary>The origin of whatever an office imports.</summary>
    public const string Import = "import";

    public Guid Id { get; private init; }
    public int Sequence { get; private init; }
    public string Number { get; private init; } = "";
    public string Name { get; private init; } = "";
    public DateTimeOffset PublishedAt { get; private init; }
    public string Origin { get; private init; } = "";

    /// <summary>Kept, since every page asks and counting walks through all rows.</summary>
    public int ElementCount { get; private init; }

    /// <summary>The folders in which an imported model is kept, as JSON; empty where none.</summary>
    public string Outline { get; private init; } = "";

    private Release()
    {
    }

    public Release(int sequence, ReleaseNumber number, string name, string origin, int elementCount, string outline, TimeProvider clock)
    {
        Id = Ids.New(clock);
        Sequence = sequence;
        Number = number.ToString();
        Name = name;
        PublishedAt = clock.GetUtcNow();
        Origin = origin;
        (ElementCount, Outline) = (elementCount, outline);
    }

    internal static void Map(ModelBuilder model) => model.Entity<Release>(entity =>
    {
        entity.ToTable("releases");
        entity.Property(release => release.Number).HasMaxLength(20);
        entity.Property(release => release.Origin).HasMaxLength(20);
        entity.HasIndex(release => release.Sequence).IsUnique();
        entity.HasIndex(release => release.Number).IsUnique();
    });
}
