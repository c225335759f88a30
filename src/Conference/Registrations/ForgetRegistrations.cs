using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Registrations;

/// <summary>
/// Erases names, addresses and bodies of those who registered for an edition, and letters to them that never left, once its day has come; before, it does nothing. Numbers, states,
/// municipalities and profiles stay for the counts. The audit log says how many were erased: proof of the deletion.
/// </summary>
public sealed class ForgetRegistrations(TalaiaDb db, WithdrawLetters withdraw, TimeProvider clock)
{
    /// <summary>Those whose letters are withdrawn in one statement, which has bounds on its parameters.</summary>
    private const int LettersAtOnce = 200;

    /// <returns>How many were erased.</returns>
    /// <exception cref="InputException">`unknown-edition`.</exception>
    public async Task<int> RunAsync(int year, string actor, CancellationToken cancel = default)
    {
        var edition = await db.Set<Edition>().AsNoTracking().SingleOrDefaultAsync(known => known.Year == year, cancel) ?? throw UnknownEdition.Of(year);
        if (DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) < edition.ForgetOn)
            return 0;
        var known = await db.Set<Registration>().Where(registration => registration.EditionId == edition.Id && registration.Email != null).ToListAsync(cancel);
        if (known.Count == 0)
            return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var some in known.Chunk(LettersAtOnce))
            await withdraw.RunAsync([.. some.SelectMany(registration => RegistrationLetters.Keys(year, registration.Number))], cancel);
        known.ForEach(registration => registration.Forget());
        db.Add(new AuditEntry(actor, "forget-registrations", edition.Ref, clock, FormattableString.Invariant($$"""{"erased":{{known.Count}}}""")));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return known.Count;
    }
}
