using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Relations;

/// <summary>A relation between two elements besides those of the tree (parent and requirement, which the elements hold).</summary>
/// <param name="Code">Stable code of its own.</param>
/// <param name="Type">A word of the model it comes from, such as `Association` or `related`.</param>
/// <param name="From">Code of an element; in an imported model also of a relation.</param>
/// <param name="To">As <paramref name="From"/>.</param>
public sealed record RelationFacts(string Code, string Type, string From, string To, LocalizedText Name)
{
    /// <summary>What else a file said of it, as JSON; empty where nothing.</summary>
    public string Properties { get; init; } = "";
}

/// <summary>What a run of releases says of a relation.</summary>
internal sealed class RelationVersion : IVersion
{
    public Guid Id { get; private init; }
    public string Code { get; private init; } = "";
    public int Since { get; private init; }
    public int? Until { get; private init; }
    public string Type { get; private init; } = "";
    public string FromCode { get; private init; } = "";
    public string ToCode { get; private init; } = "";
    public LocalizedText Name { get; private init; } = LocalizedText.Empty;
    public string Properties { get; private init; } = "";

    private RelationVersion()
    {
    }

    public RelationVersion(int since, RelationFacts facts, TimeProvider clock)
    {
        (Id, Since) = (Ids.New(clock), since);
        (Code, Type, FromCode, ToCode, Name) = (facts.Code, facts.Type, facts.From, facts.To, facts.Name);
        Properties = facts.Properties;
    }

    public RelationFacts Facts => new(Code, Type, FromCode, ToCode, Name) { Properties = Properties };

    internal static void Map(ModelBuilder model) => model.Entity<RelationVersion>(entity =>
    {
        entity.ToTable("relation_versions");
        entity.Ignore(relation => relation.Facts);
        foreach (var name in new[] { nameof(Code), nameof(FromCode), nameof(ToCode) })
            entity.Property(name).HasMaxLength(ElementCodes.MaxLength);
        entity.Property(relation => relation.Type).HasMaxLength(60);
        entity.HasIndex(relation => new { relation.Code, relation.Since }).IsUnique();
        entity.HasIndex(relation => relation.FromCode);
        entity.HasIndex(relation => relation.ToCode);
        entity.HasIndex(relation => relation.Until);
    });
}
