using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Views;

/// <summary>A drawing of some elements and relations, as an imported model has it.</summary>
/// <param name="Code">Stable code of its own.</param>
/// <param name="Drawing">Its nodes and connections as a JSON document of the exchange format.</param>
public sealed record ViewFacts(string Code, LocalizedText Name, string Viewpoint, string Drawing);

/// <summary>What a run of releases says of a view.</summary>
internal sealed class ViewVersion : IVersion
{
    public Guid Id { get; private init; }
    public string Code { get; private init; } = "";
    public int Since { get; private init; }
    public int? Until { get; private init; }
    public LocalizedText Name { get; private init; } = LocalizedText.Empty;
    public string Viewpoint { get; private init; } = "";
    public string Drawing { get; private init; } = "";

    private ViewVersion()
    {
    }

    public ViewVersion(int since, ViewFacts facts, TimeProvider clock)
    {
        (Id, Since) = (Ids.New(clock), since);
        (Code, Name, Viewpoint, Drawing) = (facts.Code, facts.Name, facts.Viewpoint, facts.Drawing);
    }

    public ViewFacts Facts => new(Code, Name, Viewpoint, Drawing);

    internal static void Map(ModelBuilder model) => model.Entity<ViewVersion>(entity =>
    {
        entity.ToTable("view_versions");
        entity.Ignore(view => view.Facts);
        entity.Property(view => view.Code).HasMaxLength(ElementCodes.MaxLength);
        entity.Property(view => view.Viewpoint).HasMaxLength(200);
        entity.HasIndex(view => new { view.Code, view.Since }).IsUnique();
        entity.HasIndex(view => view.Until);
    });
}
