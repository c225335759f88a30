using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Data;

namespace Talaia.Access.Invitations;

/// <param name="InvitedBy">As acts name people.</param>
/// <param name="IsOpen">Its link still opens; false where it ran out and may be sent again.</param>
public sealed record InvitationRow(Guid Id, string Email, string Name, string Role, string? Codi6, string Language, string InvitedBy, DateTimeOffset InvitedAt, DateTimeOffset EndsAt, bool IsOpen);

/// <summary>Why a link does not open.</summary>
public enum InvitationState
{
    Unknown,
    Open,
    Accepted,
    Withdrawn,
    RunOut,
}

public sealed class ReadInvitations(TalaiaDb db, TimeProvider clock)
{
    /// <summary>Those that nobody has accepted or withdrawn, the latest first.</summary>
    /// <param name="codi6">Of one municipality; null for all.</param>
    public async Task<List<InvitationRow>> StandingAsync(string? codi6 = null, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var standing = db.Set<Invitation>().AsNoTracking().Where(invitation => invitation.StandingFor != null);
        if (codi6 is not null)
            standing = standing.Where(invitation => invitation.Codi6 == codi6);
        return [.. (await standing.OrderByDescending(invitation => invitation.InvitedAt).ToListAsync(cancel)).Select(invitation => Row(invitation, now))];
    }

    /// <returns>What the link is worth, and whose it is where it is known.</returns>
    public async Task<(InvitationState State, InvitationRow? Invitation)> ByTokenAsync(string token, CancellationToken cancel = default)
    {
        var (hash, now) = (Secrets.Hash(token), clock.GetUtcNow());
        var invitation = await db.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(invitation => invitation.TokenHash == hash, cancel);
        return invitation switch
        {
            null => (InvitationState.Unknown, null),
            { AcceptedAt: not null } => (InvitationState.Accepted, Row(invitation, now)),
            { WithdrawnAt: not null } => (InvitationState.Withdrawn, Row(invitation, now)),
            _ => (invitation.IsOpen(now) ? InvitationState.Open : InvitationState.RunOut, Row(invitation, now)),
        };
    }

    private static InvitationRow Row(Invitation invitation, DateTimeOffset now) => new(
        invitation.Id, invitation.Email, invitation.Name, invitation.Role, invitation.Codi6, invitation.Language, invitation.InvitedBy, invitation.InvitedAt, invitation.EndsAt, invitation.IsOpen(now));
}
