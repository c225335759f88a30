using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;

namespace Talaia.Consultation.Waves;

/// <summary>A municipality that a wave asks, and until when it may answer if it was given more time than the others.</summary>
internal sealed class WaveTown
{
    public Guid WaveId { get; private init; }
    public string Codi6 { get; private init; } = "";
    public DateTimeOffset? ExtendedUntil { get; private set; }

    private WaveTown()
    {
    }

    public WaveTown(Guid waveId, string codi6) => (WaveId, Codi6) = (waveId, codi6);

    public void Extend(DateTimeOffset until) => ExtendedUntil = until.ToUniversalTime();

    /// <summary>When this town's time ends: the wave's end, or its own where that is later.</summary>
    public static DateTimeOffset End(DateTimeOffset closes, DateTimeOffset? extendedUntil) => extendedUntil > closes ? extendedUntil.Value : closes;

    internal static void Map(ModelBuilder model) => model.Entity<WaveTown>(entity =>
    {
        entity.ToTable("wave_towns");
        entity.HasKey(town => new { town.WaveId, town.Codi6 });
        entity.KeepsBeforeAndAfter();
        entity.HasOne<Wave>().WithMany().HasForeignKey(town => town.WaveId);
        entity.Property(town => town.Codi6).HasMaxLength(6);
    });
}
