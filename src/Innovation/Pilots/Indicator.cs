using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Pilots;

/// <summary>Which way is better.</summary>
public enum Direction
{
    Up,
    Down,
}

/// <summary>What is to be measured.</summary>
/// <param name="Unit">As it is written after a number: `dies`, `%`; may be empty.</param>
/// <param name="Baseline">How it was before.</param>
/// <param name="Target">What the pilot is to reach.</param>
public sealed record NewIndicator(LocalizedText Name, string Unit, double Baseline, double Target, Direction Direction);

/// <summary>Something that a pilot measures, from what it was to what it is to be.</summary>
internal sealed class Indicator
{
    public Guid Id { get; private init; }
    public Guid PilotId { get; private init; }

    /// <summary>From 1, in the order in which the pilot names them.</summary>
    public int Number { get; private init; }
    public LocalizedText Name { get; private init; } = LocalizedText.Empty;
    public string Unit { get; private init; } = "";
    public double Baseline { get; private init; }
    public double Target { get; private init; }
    public Direction Direction { get; private init; }

    private Indicator()
    {
    }

    /// <exception cref="RuleException">`indicator-without-name`, `indicator-not-a-number`, `target-against-direction`.</exception>
    public Indicator(Guid pilot, int number, NewIndicator given, TimeProvider clock)
    {
        if (given.Name.IsEmpty)
            throw new RuleException("indicator-without-name", "An indicator says what it measures. Nothing was saved.");
        if (!double.IsFinite(given.Baseline) || !double.IsFinite(given.Target))
            throw new RuleException("indicator-not-a-number", "Baseline and target are numbers. Nothing was saved.");
        if (given.Direction == Direction.Up ? given.Target <= given.Baseline : given.Target >= given.Baseline)
            throw new RuleException("target-against-direction", "The target lies on the better side of the baseline. Nothing was saved.");
        Id = Ids.New(clock);
        (PilotId, Number, Name, Unit) = (pilot, number, given.Name, given.Unit.Trim());
        (Baseline, Target, Direction) = (given.Baseline, given.Target, given.Direction);
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Indicator>(entity =>
        {
            entity.ToTable("pilot_indicators");
            entity.HasIndex(indicator => new { indicator.PilotId, indicator.Number }).IsUnique();
            entity.Property(indicator => indicator.Unit).HasMaxLength(40);
            entity.Property(indicator => indicator.Direction).HasConversion<string>().HasMaxLength(10);
            entity.HasOne<Pilot>().WithMany().HasForeignKey(indicator => indicator.PilotId).OnDelete(DeleteBehavior.Restrict);
        });
        Reading.Map(model);
    }
}
