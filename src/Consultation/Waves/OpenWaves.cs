using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Waves;

/// <summary>A wave as one town meets it.</summary>
/// <param name="Ends">When this town's time ends.</param>
internal sealed record OpenTown(Guid Id, DateTimeOffset Ends);

/// <summary>Finds a wave that asks a town and takes its answers now.</summary>
internal static class OpenWaves
{
    /// <exception cref="Kernel.Problems.InputException">`unknown-wave`, `not-asked`.</exception>
    /// <exception cref="Kernel.Problems.RuleException">`wave-not-open-yet`, `wave-closed`.</exception>
    public static async Task<OpenTown> FindAsync(TalaiaDb db, string waveKey, string codi6, TimeProvider clock, CancellationToken cancel)
    {
        var found = await (
            from wave in db.Set<Wave>()
            where wave.Key == waveKey
            from town in db.Set<WaveTown>().Where(town => town.WaveId == wave.Id && town.Codi6 == codi6).DefaultIfEmpty()
            select new { wave.Id, wave.Opens, wave.Closes, IsAsked = town != null, town.ExtendedUntil }).SingleOrDefaultAsync(cancel)
            ?? throw Unknown.Wave(waveKey);
        if (!found.IsAsked)
            throw Unknown.Asked(waveKey, codi6);
        var ends = WaveTown.End(found.Closes, found.ExtendedUntil);
        WaveWindow.RequireOpen(waveKey, clock.GetUtcNow(), found.Opens, ends);
        return new OpenTown(found.Id, ends);
    }
}
