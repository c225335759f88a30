using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Registrations;

/// <summary>
/// Gives a place back, and erases who had it, letters that have not left included; the first of the waiting list moves up in the same transaction. Cancelling twice does nothing more.
/// </summary>
public sealed class CancelRegistration(TalaiaDb db, EditionQueue queue, PostLetter post, WithdrawLetters withdraw, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-registration`.</exception>
    public async Task RunAsync(int year, string token, CancellationToken cancel = default)
    {
        var hash = RegistrationToken.Hash(token);
        using var place = await queue.EnterAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var edition = await EditionTurn.TakeAsync(db, year, cancel);
        var registration = await db.Set<Registration>().SingleOrDefaultAsync(known => known.EditionId == edition.Id && known.TokenHash == hash, cancel)
            ?? throw new RuleException("unknown-registration", "No registration has this link. Nothing was changed.");
        if (!registration.Cancel(clock))
            return;
        await withdraw.RunAsync(RegistrationLetters.Keys(year, registration.Number), cancel);
        await WaitingList.MoveUpAsync(db, post, edition, clock, cancel);
        db.Add(new AuditEntry("public", "cancel-registration", ConferenceKey.Registration(year, registration.Number), clock));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
