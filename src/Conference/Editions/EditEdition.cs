using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Registrations;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Editions;

/// <summary>
/// Changes the plan of an edition. More places move the waiting list up in the same transaction; fewer take no place from those who have one.
/// An earlier day of erasing counts at once, a later one is refused: it was promised to those who registered.
/// </summary>
public sealed class EditEdition(TalaiaDb db, PostLetter post, TimeProvider clock)
{
    /// <exception cref="RuleException">`forgets-later-than-promised`.</exception>
    /// <exception cref="InputException">`unknown-edition` and what <see cref="EditionPlan"/> cannot be.</exception>
    public async Task RunAsync(int year, EditionPlan plan, string actor, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await EditionTurn.TakeAsync(db, year, cancel);
        var edition = await db.Set<Edition>().SingleAsync(known => known.Year == year, cancel);
        if (plan.ForgetOn > edition.ForgetOn && await db.Set<Registration>().AnyAsync(registration => registration.EditionId == edition.Id, cancel))
            throw new RuleException("forgets-later-than-promised", $"Those who registered were promised to be forgotten on {edition.ForgetOn:O}. Nothing was changed.");
        if (plan.ForgetOn < edition.ForgetOn)
            db.Add(ForgetRegistrationsJob.Promise(year, plan, clock));
        edition.Plan(plan);
        await WaitingList.MoveUpAsync(db, post, edition, clock, cancel);
        db.Add(new AuditEntry(actor, "edit-edition", edition.Ref, clock));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
