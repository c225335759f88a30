using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Consultation.Invitations;

/// <summary>Ends every personal link of a municipality in a wave, as when a mail went to the wrong person. A new one can be issued at once.</summary>
public sealed class RevokeLinks(TalaiaDb db, SentOn sentOn, TimeProvider clock)
{
    /// <returns>How many links worked until now.</returns>
    public async Task<int> RunAsync(string waveKey, string codi6, string by, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var working = await db.Set<PersonalLink>()
            .Where(link => link.Codi6 == codi6 && link.RevokedAt == null && link.ExpiresAt > now
                && db.Set<Wave>().Any(wave => wave.Id == link.WaveId && wave.Key == waveKey))
            .ToListAsync(cancel);
        if (working.Count == 0)
            return 0;
        foreach (var link in working)
            link.Revoke(clock);
        db.Add(new AuditEntry(by, "revoke-links", new Ref("response", $"{waveKey}/{codi6}"), clock));
        await db.SaveChangesAsync(cancel);
        sentOn.Forget();
        return working.Count;
    }
}
