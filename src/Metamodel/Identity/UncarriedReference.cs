using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Metamodel.Elements;

namespace Talaia.Metamodel.Identity;

/// <summary>Something that points at an element that ended, and that no rule could carry: its owner says where it points now, or that it ends with it.</summary>
internal sealed class UncarriedReference
{
    public Guid Id { get; private init; }
    public string FromKind { get; private init; } = "";
    public string FromKey { get; private init; } = "";

    /// <summary>The verb of the link, see <see cref="LinkKinds"/>.</summary>
    public string Kind { get; private init; } = "";
    public string Retired { get; private init; } = "";

    /// <summary>Who made the reference; empty where it came with a file.</summary>
    public string Owner { get; private init; } = "";

    /// <summary>Sequence of the release that ended the element.</summary>
    public int Sequence { get; private init; }
    public DateTimeOffset ListedAt { get; private init; }
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Code of the element to which it was carried; null where it ended.</summary>
    public string? SettledTo { get; private set; }

    private UncarriedReference()
    {
    }

    public UncarriedReference(Ref from, string kind, string retired, string owner, int sequence, TimeProvider clock)
    {
        (Id, ListedAt) = (Ids.New(clock), clock.GetUtcNow());
        (FromKind, FromKey, Kind) = (from.Kind, from.Key, kind);
        (Retired, Owner, Sequence) = (retired, owner, sequence);
    }

    public Ref From => new(FromKind, FromKey);

    public void Settle(string? to, TimeProvider clock) => (SettledTo, SettledAt) = (to, clock.GetUtcNow());

    internal static void Map(ModelBuilder model) => model.Entity<UncarriedReference>(entity =>
    {
        entity.ToTable("uncarried_references");
        entity.Ignore(reference => reference.From);
        entity.Property(reference => reference.FromKind).HasMaxLength(40);
        entity.Property(reference => reference.FromKey).HasMaxLength(200);
        entity.Property(reference => reference.Kind).HasMaxLength(40);
        entity.Property(reference => reference.Retired).HasMaxLength(ElementCodes.MaxLength);
        entity.Property(reference => reference.Owner).HasMaxLength(200);
        entity.Property(reference => reference.SettledTo).HasMaxLength(ElementCodes.MaxLength);
        entity.HasIndex(reference => reference.SettledAt);
    });
}
