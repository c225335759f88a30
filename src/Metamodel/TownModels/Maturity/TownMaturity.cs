using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.TownModels.Maturity;

/// <summary>How a level became known.</summary>
public enum MaturityOrigin
{
    /// <summary>Measured by somebody else and imported.</summary>
    Imported,

    /// <summary>The town's own judgement.</summary>
    SelfAssessed,
}

/// <summary>The level of one municipality in one year, once as measured and once as it sees itself.</summary>
internal sealed class TownMaturity
{
    public string Codi6 { get; private init; } = "";
    public int Year { get; private init; }
    public MaturityOrigin Origin { get; private init; }
    public int Level { get; private set; }

    /// <summary>Who measured it and how, or on what the town's judgement rests.</summary>
    public string Source { get; private set; } = "";

    private TownMaturity()
    {
    }

    public TownMaturity(string codi6, int year, MaturityOrigin origin) => (Codi6, Year, Origin) = (codi6, year, origin);

    /// <exception cref="RuleException">`maturity-level`, `maturity-source`.</exception>
    public void Take(int level, string source)
    {
        if (level is < MaturityLevel.Least or > MaturityLevel.Most)
            throw new RuleException("maturity-level", "A level of maturity is from 1 to 5. Nothing was saved.");
        if (string.IsNullOrWhiteSpace(source) || source.Length > 500)
            throw new RuleException("maturity-source", "A level says on what it rests, in at most 500 characters. Nothing was saved.");
        (Level, Source) = (level, source.Trim());
    }

    public MaturityRow Row => new(Codi6, Year, Level, Source, Origin);

    internal static void Map(ModelBuilder model) => model.Entity<TownMaturity>(entity =>
    {
        entity.ToTable("town_maturities");
        entity.KeepsBeforeAndAfter();
        entity.HasKey(maturity => new { maturity.Codi6, maturity.Year, maturity.Origin });
        entity.Ignore(maturity => maturity.Row);
        entity.Property(maturity => maturity.Codi6).HasMaxLength(6);
        entity.Property(maturity => maturity.Origin).HasConversion<string>().HasMaxLength(12);
        entity.Property(maturity => maturity.Source).HasMaxLength(500);
    });
}
