using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Invitations;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Waves;

/// <summary>
/// Gives more time: to everybody, or to one municipality that asked for it. Time is only ever given, never taken, and personal links go on working as long as
/// what they open. A wave that has closed opens again for whom it is extended.
/// </summary>
public sealed class ExtendWave(TalaiaDb db, TimeProvider clock)
{
    /// <param name="codi6">The municipality; null for all.</param>
    /// <exception cref="InputException">`unknown-wave`, `not-asked` (the wave does not ask this municipality).</exception>
    /// <exception cref="RuleException">`not-later`: nobody's time is shortened. Nothing was changed.</exception>
    public Task RunAsync(string waveKey, string? codi6, DateTimeOffset until, string by, CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, () => ExtendAsync(waveKey, codi6, until.ToUniversalTime(), by, cancel));

    private async Task<int> ExtendAsync(string waveKey, string? codi6, DateTimeOffset until, string by, CancellationToken cancel)
    {
        var wave = await db.Set<Wave>().SingleOrDefaultAsync(wave => wave.Key == waveKey, cancel) ?? throw Unknown.Wave(waveKey);
        var town = codi6 is null ? null : await db.Set<WaveTown>().SingleOrDefaultAsync(town => town.WaveId == wave.Id && town.Codi6 == codi6, cancel) ?? throw Unknown.Asked(waveKey, codi6);
        var end = WaveTown.End(wave.Closes, town?.ExtendedUntil);
        if (until <= end || until <= clock.GetUtcNow())
            throw new RuleException("not-later", $"The new end must be later than {end:u} and than now. Nothing was changed.");

        if (town is null)
            wave.Extend(until);
        else
            town.Extend(until);
        foreach (var link in await db.Set<PersonalLink>().Where(link => link.WaveId == wave.Id && (codi6 == null || link.Codi6 == codi6) && link.RevokedAt == null && link.ExpiresAt < until).ToListAsync(cancel))
            link.Extend(until);
        db.Add(new AuditEntry(by, "extend-wave", codi6 is null ? WaveRef.To(waveKey) : new Ref("response", $"{waveKey}/{codi6}"), clock));
        return await db.SaveChangesAsync(cancel);
    }
}
