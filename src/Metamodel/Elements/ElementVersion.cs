using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Elements;

/// <summary>An element as one release has it. Never changed: a change makes the next release.</summary>
internal sealed class ElementVersion
{
    public Guid ReleaseId { get; private init; }
    public string Code { get; private init; } = "";
    public string? ParentCode { get; private init; }
    public int Level { get; private init; }

    /// <summary>Place in the tree, from 0: parents before children, siblings as the file had them.</summary>
    public int Order { get; private init; }
    public string Type { get; private init; } = "";
    public LocalizedText Name { get; private init; } = LocalizedText.Empty;
    public LocalizedText Description { get; private init; } = LocalizedText.Empty;
    public string Status { get; private init; } = "";
    public int? PopulationFrom { get; private init; }
    public int? PopulationTo { get; private init; }
    public int? Maturity { get; private init; }
    public string Sdg { get; private init; } = "";
    public string AgendaAxis { get; private init; } = "";
    public string Law { get; private init; } = "";
    public string Requires { get; private init; } = "";
    public string Source { get; private init; } = "";
    public LocalizedText InPlace { get; private init; } = LocalizedText.Empty;

    private ElementVersion()
    {
    }

    public ElementVersion(Guid release, int order, ElementFacts facts)
    {
        (ReleaseId, Order) = (release, order);
        (Code, ParentCode, Level, Type) = (facts.Code, facts.ParentCode, facts.Level, facts.Type);
        (Name, Description, Status) = (facts.Name, facts.Description, facts.Status);
        (PopulationFrom, PopulationTo, Maturity) = (facts.PopulationFrom, facts.PopulationTo, facts.Maturity);
        (Sdg, AgendaAxis, Law) = (facts.Sdg, facts.AgendaAxis, facts.Law);
        (Requires, Source, InPlace) = (facts.Requires, facts.Source, facts.InPlace);
    }

    public ElementFacts Facts => new(
        Code, ParentCode, Level, Type, Name, Description, Status, PopulationFrom, PopulationTo, Maturity, Sdg, AgendaAxis, Law, Requires, Source, InPlace);

    public ElementRow Row => new(Code, ParentCode, Level, Type, Name, Description);

    internal static void Map(ModelBuilder model) => model.Entity<ElementVersion>(entity =>
    {
        entity.ToTable("element_versions");
        entity.HasKey(element => new { element.ReleaseId, element.Code });
        entity.Ignore(element => element.Facts).Ignore(element => element.Row);
        entity.Property(element => element.Code).HasMaxLength(ElementCodes.MaxLength);
        entity.Property(element => element.ParentCode).HasMaxLength(ElementCodes.MaxLength);
        entity.Property(element => element.Order).HasColumnName("position");
        entity.HasIndex(element => new { element.ReleaseId, element.Order }).IsUnique();
        entity.HasOne<Release>().WithMany().HasForeignKey(element => element.ReleaseId).OnDelete(DeleteBehavior.Cascade);
    });
}
