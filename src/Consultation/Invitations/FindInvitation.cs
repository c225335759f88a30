using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Invitations;

/// <summary>What a personal link opens: one municipality's response in one wave, and nothing else.</summary>
public sealed record Invitation(string WaveKey, string Codi6, DateTimeOffset ExpiresAt);

public sealed class FindInvitation(TalaiaDb db, TimeProvider clock)
{
    /// <returns>Null when the token is unknown, expired or revoked; which of them is not told.</returns>
    public async Task<Invitation?> ByTokenAsync(string token, CancellationToken cancel = default)
    {
        if (token.Length != LinkToken.Length)
            return null;
        var (hash, now) = (LinkToken.Hash(token), clock.GetUtcNow());
        return await db.Set<PersonalLink>()
            .Where(link => link.TokenHash == hash && link.RevokedAt == null && link.ExpiresAt > now)
            .Join(db.Set<Wave>(), link => link.WaveId, wave => wave.Id, (link, wave) => new Invitation(wave.Key, link.Codi6, link.ExpiresAt))
            .SingleOrDefaultAsync(cancel);
    }
}
