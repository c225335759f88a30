using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Emergence;
using Talaia.Kernel.Calendar;

namespace Talaia.Foresight.Rankings;

/// <summary>A term in a period's ranking, with the documents behind it: see <see cref="EmergenceRow"/> for the figures.</summary>
internal sealed class TermRanking
{
    public Period Period { get; init; }
    public int Rank { get; init; }

    /// <summary>The folded form, the same in every period: what links name.</summary>
    public required string Key { get; init; }
    public required string Term { get; init; }
    public double Score { get; init; }
    public double Probability { get; init; }
    public int Documents { get; init; }
    public int Sources { get; init; }
    public double PValue { get; init; }
    public double FalseDiscovery { get; init; }
    public double Growth { get; init; }
    public required int[] Series { get; init; }

    /// <summary>Keys of the signals that hold the term, newest first, at most <see cref="MostSignals"/>.</summary>
    public required string[] SignalKeys { get; init; }

    public const int MostSignals = 200;

    public static TermRanking Of(Period period, EmergenceRow row, IEnumerable<string> signalKeys) => new()
    {
        Period = period,
        Rank = row.Rank,
        Key = row.Key,
        Term = row.Term,
        Score = row.Score,
        Probability = row.Probability,
        Documents = row.Documents,
        Sources = row.Sources,
        PValue = row.PValue,
        FalseDiscovery = row.FalseDiscovery,
        Growth = row.Growth,
        Series = [.. row.Series],
        SignalKeys = [.. signalKeys.Take(MostSignals)],
    };

    internal static void Map(ModelBuilder model) => model.Entity<TermRanking>(entity =>
    {
        entity.ToTable("term_rankings");
        entity.HasKey(term => new { term.Period, term.Rank });
        entity.Property(term => term.Key).HasMaxLength(200);
        entity.HasIndex(term => new { term.Key, term.Period }).IsUnique();
    });
}
