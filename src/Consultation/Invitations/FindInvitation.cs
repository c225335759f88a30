using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Delegations;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Invitations;

/// <summary>What a personal link opens: one municipality's response in one wave, and nothing else.</summary>
/// <param name="LinkId">Of the link, which opens nothing: see <see cref="FindInvitation.StandsAsync"/>.</param>
/// <param name="Delegation">The delegation that it opens; null where it opens the whole response.</param>
public sealed record Invitation(Guid LinkId, string WaveKey, string Codi6, DateTimeOffset ExpiresAt, Handed? Delegation = null);

/// <summary>What was handed to a colleague.</summary>
public sealed record Handed(Guid Id, string Name, IReadOnlyList<string> Sections);

public sealed class FindInvitation(TalaiaDb db, KnownResponse known, TimeProvider clock)
{
    /// <summary>
    /// Whether a link by which somebody came in opens still: it may have been revoked since, or its time may have come. The same statement brings what it opens, since that is
    /// what will be asked for next.
    /// </summary>
    public Task<bool> StandsAsync(Guid linkId, CancellationToken cancel = default) => known.EnterAsync(linkId, cancel);

    /// <returns>Null when the token is unknown, expired or revoked; which of them is not told.</returns>
    public async Task<Invitation?> ByTokenAsync(string token, CancellationToken cancel = default)
    {
        if (token.Length != LinkToken.Length)
            return null;
        var (hash, now) = (LinkToken.Hash(token), clock.GetUtcNow());
        var found = await (
            from link in db.Set<PersonalLink>()
            where link.TokenHash == hash && link.RevokedAt == null && link.ExpiresAt > now
            join wave in db.Set<Wave>() on link.WaveId equals wave.Id
            from delegation in db.Set<Delegation>().Where(delegation => delegation.Id == link.DelegationId).DefaultIfEmpty()
            select new { link.Id, wave.Key, link.Codi6, link.ExpiresAt, Delegation = delegation }).AsNoTracking().SingleOrDefaultAsync(cancel);
        return found is null ? null
            : new Invitation(found.Id, found.Key, found.Codi6, found.ExpiresAt, found.Delegation is { } handed ? new Handed(handed.Id, handed.Name, handed.Sections) : null);
    }
}
