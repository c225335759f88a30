using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Search;
using Talaia.Kernel.Texts;
using Talaia.Territory.Imports;

namespace Talaia.Territory.Municipalities;

/// <summary>A municipality under its six-digit code, which outlives changes of name and of comarca.</summary>
internal sealed class Municipality : IReferenceRow<MunicipalityFacts>, IFindable
{
    public string Codi6 { get; private init; } = "";
    public string CodiIne5 { get; private set; } = "";

    /// <summary>Code of its town hall as a local body.</summary>
    public string CodiEns10 { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string IndexName { get; private set; } = "";

    /// <summary>By which lists are ordered: see <see cref="Folding.SortKey"/>.</summary>
    public string SortKey { get; private set; } = "";
    public string ComarcaCode { get; private set; } = "";
    public string ProvinceCode { get; private set; } = "";

    /// <summary>By year, oldest first; never empty.</summary>
    public IReadOnlyList<PopulationOfYear> Populations { get; private set; } = [];

    /// <summary>Of the newest year.</summary>
    public int Population { get; private set; }
    public double AreaKm2 { get; private set; }
    public string Seat { get; private set; } = "";

    /// <summary>Of the seat, degrees WGS 84.</summary>
    public double Latitude { get; private set; }

    /// <summary>Of the seat, degrees WGS 84.</summary>
    public double Longitude { get; private set; }
    public bool IsCurrent { get; private set; }

    public string Key => Codi6;

    private Municipality()
    {
    }

    public Municipality(MunicipalityFacts facts)
    {
        Codi6 = facts.Codi6;
        Take(facts);
    }

    public void Take(MunicipalityFacts facts)
    {
        (CodiIne5, CodiEns10, ComarcaCode, ProvinceCode) = (facts.CodiIne5, facts.CodiEns10, facts.ComarcaCode, facts.ProvinceCode);
        (Name, IndexName, SortKey) = (facts.Name, facts.IndexName, Folding.SortKey(facts.Name));
        (Populations, Population) = (facts.Populations, facts.Populations[^1].Inhabitants);
        (AreaKm2, Seat, Latitude, Longitude) = (facts.AreaKm2, facts.Seat, facts.Latitude, facts.Longitude);
        IsCurrent = true;
    }

    public void Withdraw() => IsCurrent = false;

    public Findable FoundBy() => IsCurrent ? Findable.Named(MunicipalityRef.To(Codi6), Name) : Findable.Nowhere(MunicipalityRef.To(Codi6));

    internal static void Map(ModelBuilder model) => model.Entity<Municipality>(entity =>
    {
        entity.ToTable("municipalities");
        entity.HasKey(municipality => municipality.Codi6);
        entity.Ignore(municipality => municipality.Key);
        entity.Property(municipality => municipality.Codi6).HasMaxLength(6);
        entity.Property(municipality => municipality.Populations).HasConversion<PopulationConverter, PopulationComparer>();
        entity.HasOne<Comarca>().WithMany().HasForeignKey(municipality => municipality.ComarcaCode).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Province>().WithMany().HasForeignKey(municipality => municipality.ProvinceCode).OnDelete(DeleteBehavior.Restrict);
    });
}
