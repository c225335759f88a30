using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Registrations;

/// <summary>
/// Erases names, addresses and bodies of those who registered for an edition, once its day has come; before, it does nothing. Numbers, states,
/// municipalities and profiles stay for the counts. The audit log says how many were erased: proof of the deletion.
/// </summary>
public sealed class ForgetRegistrations(TalaiaDb db, TimeProvider clock)
{
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
        known.ForEach(registration => registration.Forget());
        db.Add(new AuditEntry(actor, "forget-registrations", edition.Ref, clock, FormattableString.Invariant($$"""{"erased":{{known.Count}}}""")));
        await db.SaveChangesAsync(cancel);
        return known.Count;
    }
}
