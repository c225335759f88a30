using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Registrations;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Settings;

namespace Talaia.Conference.Editions;

/// <summary>
/// Opens the edition of a year as a draft. In a demonstration (see <see cref="Provenance"/>) it is marked as simulated. The job that will erase the
/// names of those registered is promised here, in the same transaction.
/// </summary>
public sealed class OpenEdition(TalaiaDb db, Provenance provenance, TimeProvider clock)
{
    /// <exception cref="RuleException">`edition-exists`.</exception>
    /// <exception cref="InputException">What <see cref="EditionPlan"/> cannot be: `bad-year`, `edition-without-catalan`, `bad-days`, `unknown-time-zone`, `bad-capacity`,
    /// `registration-closes-before-it-opens`, `forgets-too-early`.</exception>
    public async Task RunAsync(int year, EditionPlan plan, string actor, CancellationToken cancel = default)
    {
        if (await db.Set<Edition>().AnyAsync(edition => edition.Year == year, cancel))
            throw new RuleException("edition-exists", $"There is a conference of {year} already and it is kept as it is: a year has one.");
        var edition = new Edition(year, plan, await provenance.IsDemonstrationAsync(cancel), clock);
        db.Add(edition);
        db.Add(ForgetRegistrationsJob.Promise(edition, clock));
        db.Add(new AuditEntry(actor, "open-edition", edition.Ref, clock));
        await db.SaveChangesAsync(cancel);
    }
}
