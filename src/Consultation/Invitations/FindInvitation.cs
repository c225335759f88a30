using Talaia.Consultation.Responses;

namespace Talaia.Consultation.Invitations;

/// <summary>What a personal link opens: one municipality's response in one wave, and nothing else.</summary>
/// <param name="LinkId">Of the link, which opens nothing: see <see cref="FindInvitation.StandsAsync"/>.</param>
/// <param name="Delegation">The delegation that it opens; null where it opens the whole response.</param>
public sealed record Invitation(Guid LinkId, string WaveKey, string Codi6, DateTimeOffset ExpiresAt, Handed? Delegation = null);

/// <summary>What was handed to a colleague.</summary>
public sealed record Handed(Guid Id, string Name, IReadOnlyList<string> Sections);

public sealed class FindInvitation(KnownResponse known)
{
    /// <summary>
    /// Whether a link by which somebody came in opens still: it may have been revoked since, or its time may have come. The same statement brings what it opens, since that is
    /// what will be asked for next.
    /// </summary>
    /// <param name="onlyLooks">Whether the request writes nothing: see <see cref="SentOn"/>.</param>
    public Task<bool> StandsAsync(Guid linkId, bool onlyLooks = false, CancellationToken cancel = default) => known.EnterAsync(linkId, onlyLooks, cancel);

    /// <returns>Null when the token is unknown, expired or revoked; which of them is not told.</returns>
    public async Task<Invitation?> ByTokenAsync(string token, CancellationToken cancel = default)
    {
        if (token.Length != LinkToken.Length || await known.EnterAsync(LinkToken.Hash(token), cancel) is not var (opened, link))
            return null;
        var handed = link.DelegationId is { } id ? opened.Team.FirstOrDefault(row => row.Id == id) : null;
        return link.DelegationId is null || handed is not null
            ? new Invitation(link.Id, opened.WaveKey, opened.Codi6, link.ExpiresAt, handed is null ? null : new Handed(handed.Id, handed.Name, handed.Sections))
            : null;
    }
}
