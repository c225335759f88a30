using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Texts;
using Talaia.Territory.Imports;

namespace Talaia.Territory.Municipalities;

/// <summary>What a file says of a comarca.</summary>
internal sealed record ComarcaFacts(string Code, string Name, string FullName, string Kind, string Capital, string Council);

/// <summary>A comarca (county). It may lie across provinces, and municipalities pass from one to another.</summary>
internal sealed class Comarca : IReferenceRow<ComarcaFacts>
{
    /// <summary>Two digits of Idescat.</summary>
    public string Code { get; private init; } = "";
    public string Name { get; private set; } = "";

    /// <summary>The name with its article: `l'Alt Camp`.</summary>
    public string FullName { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public string Capital { get; private set; } = "";

    /// <summary>Name of its council; empty where there is none.</summary>
    public string Council { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public bool IsCurrent { get; private set; }

    public string Key => Code;

    private Comarca()
    {
    }

    public Comarca(ComarcaFacts facts)
    {
        Code = facts.Code;
        Take(facts);
    }

    public void Take(ComarcaFacts facts)
    {
        (Name, FullName, Kind, Capital, Council) = (facts.Name, facts.FullName, facts.Kind, facts.Capital, facts.Council);
        SortKey = Folding.SortKey(facts.Name);
        IsCurrent = true;
    }

    public void Withdraw() => IsCurrent = false;

    internal static void Map(ModelBuilder model) => model.Entity<Comarca>(entity =>
    {
        entity.ToTable("comarcas");
        entity.HasKey(comarca => comarca.Code);
        entity.Ignore(comarca => comarca.Key);
        entity.Property(comarca => comarca.Code).HasMaxLength(2);
    });
}
