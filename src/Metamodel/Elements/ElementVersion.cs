using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Elements;

/// <summary>An element as one release has it. The same code in two releases is the same element.</summary>
internal sealed class ElementVersion
{
    public Guid Id { get; private init; }
    public Guid ReleaseId { get; private init; }
    public string Code { get; private init; } = "";
    public string? ParentCode { get; private init; }
    public int Level { get; private init; }

    /// <summary>Place in the release, parents before their children.</summary>
    public int Position { get; private init; }
    public string Type { get; private init; } = "";
    public LocalizedText Name { get; private init; } = LocalizedText.Empty;
    public LocalizedText Description { get; private init; } = LocalizedText.Empty;
    public string Status { get; private init; } = "";
    public int? PopulationFrom { get; private init; }
    public int? PopulationTo { get; private init; }
    public int? Maturity { get; private init; }

    /// <summary>Numbers of the United Nations' goals, separated by `|`.</summary>
    public string Sdg { get; private init; } = "";
    public int? AgendaAxis { get; private init; }
    public string Law { get; private init; } = "";

    /// <summary>Codes of the elements that must be in place first, separated by `|`.</summary>
    public string Requires { get; private init; } = "";
    public string Source { get; private init; } = "";

    private ElementVersion()
    {
    }

    public ElementVersion(Release release, int position, ElementLine line, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (ReleaseId, Position) = (release.Id, position);
        (Code, ParentCode, Level, Type) = (line.Code, line.ParentCode, line.Level, line.Type);
        (Name, Description, Status) = (line.Name, line.Description, line.Status);
        (PopulationFrom, PopulationTo, Maturity) = (line.PopulationFrom, line.PopulationTo, line.Maturity);
        (Sdg, AgendaAxis, Law) = (string.Join('|', line.Sdg), line.AgendaAxis, line.Law);
        (Requires, Source) = (string.Join('|', line.Requires), line.Source);
    }

    internal static void Map(ModelBuilder model) => model.Entity<ElementVersion>(entity =>
    {
        entity.ToTable("element_versions");
        entity.HasOne<Release>().WithMany().HasForeignKey(element => element.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(element => new { element.ReleaseId, element.Code }).IsUnique();
        entity.HasIndex(element => new { element.ReleaseId, element.Position });
        foreach (var name in new[] { nameof(Code), nameof(ParentCode), nameof(Type), nameof(Status) })
            entity.Property(name).HasMaxLength(60);
    });
}
