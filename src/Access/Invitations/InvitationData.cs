using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.PersonalData;

namespace Talaia.Access.Invitations;

/// <summary>Who was asked to have an account, and by whom; forgotten by date once nobody can accept it any more.</summary>
internal sealed class InvitationData(TalaiaDb db) : IPersonalData
{
    public string Name => "invitations";

    public int? DefaultDays => 30;

    public async Task<IReadOnlyList<object>> ExportAsync(DataSubject person, CancellationToken cancel) =>
        await db.Set<Invitation>().AsNoTracking().Where(invitation => invitation.Email == person.Email).OrderBy(invitation => invitation.Id)
            .Select(invitation => (object)new { invitation.Email, invitation.Name, invitation.Role, Municipality = invitation.Codi6, invitation.InvitedAt, invitation.EndsAt, invitation.AcceptedAt, invitation.WithdrawnAt }).ToListAsync(cancel);

    public Task<int> EraseAsync(DataSubject person, CancellationToken cancel) => db.Set<Invitation>().Where(invitation => invitation.Email == person.Email).ExecuteDeleteAsync(cancel);

    /// <summary>The end is when it was accepted or withdrawn, else when it ran out.</summary>
    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancel) =>
        db.Set<Invitation>().Where(invitation => invitation.AcceptedAt < before || invitation.WithdrawnAt < before || invitation.EndsAt < before).ExecuteDeleteAsync(cancel);
}
