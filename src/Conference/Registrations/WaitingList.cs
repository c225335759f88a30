using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;

namespace Talaia.Conference.Registrations;

/// <summary>Those without a place, in the order in which they registered.</summary>
internal static class WaitingList
{
    /// <summary>
    /// Gives the places that are free to the first who wait, and promises them the letter that says so, within the caller's turn and transaction (see <see cref="EditionTurn"/>); the caller saves.
    /// Changes that the caller has made to registrations and not yet saved count.
    /// </summary>
    public static async Task MoveUpAsync(TalaiaDb db, PostLetter post, Edition edition, TimeProvider clock, CancellationToken cancel)
    {
        var own = await db.Set<Registration>().Where(registration => registration.EditionId == edition.Id && registration.State != RegistrationState.Cancelled)
            .OrderBy(registration => registration.Number).ToListAsync(cancel);
        var free = edition.Capacity - own.Count(registration => registration.State == RegistrationState.Confirmed);
        foreach (var registration in own.Where(registration => registration.State == RegistrationState.Waiting).Take(Math.Max(free, 0)))
        {
            registration.Confirm(clock);
            RegistrationLetters.MovedUp(post, edition, registration);
            db.Add(new AuditEntry("system", "move-up", ConferenceKey.Registration(edition.Year, registration.Number), clock));
        }
    }
}
