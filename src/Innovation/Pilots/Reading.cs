using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Pilots;

/// <summary>What an indicator measured on a day: one value a day, which may be corrected while the pilot runs.</summary>
internal sealed class Reading
{
    public Guid IndicatorId { get; private init; }
    public DateOnly On { get; private init; }
    public double Value { get; private set; }
    public string By { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    private Reading()
    {
    }

    public Reading(Indicator indicator, DateOnly on, double value, string by, TimeProvider clock)
    {
        (IndicatorId, On) = (indicator.Id, on);
        Take(value, by, clock);
    }

    /// <exception cref="RuleException">`indicator-not-a-number`.</exception>
    public void Take(double value, string by, TimeProvider clock)
    {
        if (!double.IsFinite(value))
            throw new RuleException("indicator-not-a-number", "A reading is a number. Nothing was saved.");
        (Value, By, At) = (value, by, clock.GetUtcNow());
    }

    internal static void Map(ModelBuilder model) => model.Entity<Reading>(entity =>
    {
        entity.ToTable("pilot_readings");
        entity.HasKey(reading => new { reading.IndicatorId, reading.On });
        entity.Property(reading => reading.On).HasColumnName("day");
        entity.Property(reading => reading.By).HasMaxLength(200);
        entity.HasOne<Indicator>().WithMany().HasForeignKey(reading => reading.IndicatorId).OnDelete(DeleteBehavior.Restrict);
    });
}
