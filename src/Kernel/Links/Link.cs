using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Links;

/// <summary>
/// What came from what, across rooms: <c>From</c> (the later thing) rests on, touches or answers <c>To</c> (the earlier one), since when,
/// by whom and on what evidence. A room writes links only to things of rooms below it; any sheet reads them both ways.
/// </summary>
public sealed class Link
{
    public Guid Id { get; private init; }
    public string FromKind { get; private init; } = "";
    public string FromKey { get; private init; } = "";

    /// <summary>The verb: see <see cref="LinkKinds"/>.</summary>
    public string Kind { get; private init; } = "";
    public string ToKind { get; private init; } = "";
    public string ToKey { get; private init; } = "";
    public DateTimeOffset Since { get; private init; }
    public string By { get; private init; } = "";

    /// <summary>Why the link was made, in words or as a reference; empty when the link itself is the evidence.</summary>
    public string Evidence { get; private init; } = "";

    public Ref From => new(FromKind, FromKey);
    public Ref To => new(ToKind, ToKey);

    private Link()
    {
    }

    public Link(Ref from, string kind, Ref to, string by, TimeProvider clock, string evidence = "")
    {
        Id = Ids.New(clock);
        (FromKind, FromKey) = (from.Kind, from.Key);
        Kind = kind;
        (ToKind, ToKey) = (to.Kind, to.Key);
        Since = clock.GetUtcNow();
        By = by;
        Evidence = evidence;
    }

    internal static void Map(ModelBuilder model) => model.Entity<Link>(entity =>
    {
        entity.ToTable("links");
        entity.Ignore(link => link.From).Ignore(link => link.To);
        foreach (var name in new[] { nameof(FromKind), nameof(ToKind), nameof(Kind) })
            entity.Property(name).HasMaxLength(40);
        foreach (var name in new[] { nameof(FromKey), nameof(ToKey) })
            entity.Property(name).HasMaxLength(200);
        entity.HasIndex(link => new { link.FromKind, link.FromKey, link.Kind, link.ToKind, link.ToKey }).IsUnique();
        entity.HasIndex(link => new { link.ToKind, link.ToKey });
    });
}
