using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;

namespace Talaia.Metamodel.Identity;

/// <summary>An element that a release retired goes on in another. One row for each successor; an element that ended without any has none.</summary>
internal sealed class Succession
{
    public Guid Id { get; private init; }
    public string Retired { get; private init; } = "";
    public string Successor { get; private init; } = "";

    /// <summary>Sequence of the release that retired it.</summary>
    public int Sequence { get; private init; }

    private Succession()
    {
    }

    public Succession(string retired, string successor, int sequence, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (Retired, Successor, Sequence) = (retired, successor, sequence);
    }

    internal static void Map(ModelBuilder model) => model.Entity<Succession>(entity =>
    {
        entity.ToTable("successions");
        entity.Property(row => row.Retired).HasMaxLength(ElementCodes.MaxLength);
        entity.Property(row => row.Successor).HasMaxLength(ElementCodes.MaxLength);
        entity.HasIndex(row => new { row.Retired, row.Successor, row.Sequence }).IsUnique();
    });
}
