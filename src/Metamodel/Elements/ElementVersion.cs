using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Elements;

/// <summary>What a run of releases says of an element. Never changed, except that a later release may end it.</summary>
internal sealed class ElementVersion : IVersion
{
    public Guid Id { get; private init; }
    public string Code { get; private init; } = "";
    public int Since { get; private init; }
    public int? Until { get; private init; }
    public string? ParentCode { get; private init; }
    public int Level { get; private init; }

    /// <summary>Orders it among its siblings; not a part of what is said of it.</summary>
    public double Rank { get; private init; }
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
    public string Properties { get; private init; } = "";

    private ElementVersion()
    {
    }

    public ElementVersion(int since, double rank, ElementFacts facts, TimeProvider clock)
    {
        (Id, Since, Rank) = (Ids.New(clock), since, rank);
        (Code, ParentCode, Level, Type) = (facts.Code, facts.ParentCode, facts.Level, facts.Type);
        (Name, Description, Status) = (facts.Name, facts.Description, facts.Status);
        (PopulationFrom, PopulationTo, Maturity) = (facts.PopulationFrom, facts.PopulationTo, facts.Maturity);
        (Sdg, AgendaAxis, Law) = (facts.Sdg, facts.AgendaAxis, facts.Law);
        (Requires, Source, InPlace, Properties) = (facts.Requires, facts.Source, facts.InPlace, facts.Properties);
    }

    public ElementFacts Facts => new(
        Code, ParentCode, Level, Type, Name, Description, Status, PopulationFrom, PopulationTo, Maturity, Sdg, AgendaAxis, Law, Requires, Source, InPlace)
    {
        Properties = Properties,
    };

    public ElementRow Row => new(Code, ParentCode, Level, Type, Name, Description);

    internal static void Map(ModelBuilder model) => model.Entity<ElementVersion>(entity =>
    {
        entity.ToTable("element_versions");
        entity.Ignore(element => element.Facts).Ignore(element => element.Row);
        entity.Property(element => element.Code).HasMaxLength(ElementCodes.MaxLength);
        entity.Property(element => element.ParentCode).HasMaxLength(ElementCodes.MaxLength);
        entity.HasIndex(element => new { element.Code, element.Since }).IsUnique();
        entity.HasIndex(element => new { element.ParentCode, element.Rank });
        entity.HasIndex(element => element.Until);
    });
}
