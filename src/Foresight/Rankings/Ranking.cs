using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Terms;
using Talaia.Kernel.Calendar;

namespace Talaia.Foresight.Rankings;

/// <summary>What a period's ranking of terms was made from.</summary>
internal sealed class Ranking
{
    public Period Period { get; init; }

    /// <summary>Thirds of a year where the corpus fills them, else years.</summary>
    public PeriodScale Scale { get; init; }

    /// <summary>Whether abstracts were counted beside titles and keywords.</summary>
    public bool WithAbstracts { get; init; }
    public int Documents { get; init; }
    public int Sources { get; init; }

    /// <summary>The number of the first period of <see cref="Totals"/> and of every series: see <see cref="PeriodNumbers"/>.</summary>
    public int FirstPeriod { get; init; }

    /// <summary>Documents in each period up to the cut-off, oldest first.</summary>
    public required int[] Totals { get; init; }
    public DateTimeOffset RankedAt { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<Ranking>(entity =>
    {
        entity.ToTable("rankings");
        entity.HasKey(ranking => ranking.Period);
        entity.Property(ranking => ranking.Scale).HasConversion<string>().HasMaxLength(20);
    });
}
